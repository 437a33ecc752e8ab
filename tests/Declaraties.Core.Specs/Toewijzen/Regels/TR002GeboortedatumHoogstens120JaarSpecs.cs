using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class TR002GeboortedatumHoogstens120JaarSpecs() : ToewijzingregelSpecs(TR002GeboortedatumHoogstens120Jaar.Regel)
{
    [TestCase("1905-06-15", "2025-06-15")]
    [TestCase("1905-06-16", "2025-06-15")]
    [TestCase("1904-02-29", "2024-02-29")]
    [TestCase("1980-02-29", "2100-02-28", Description = "2100 heeft geen 29 februari: de 28e is de dag")]
    public void Een_client_van_hoogstens_120_jaar_voldoet(string geboren, string dagtekening) =>
        Voldoet(new EenToewijzingBericht().MetGeboortedatum(geboren).Gedagtekend(dagtekening));

    [TestCase("1905-06-14", "2025-06-15")]
    [TestCase("1904-02-29", "2024-03-01")]
    [TestCase("1980-02-29", "2100-03-01")]
    [TestCase("1205-06-15", "2025-06-15")]
    public void Een_client_van_meer_dan_120_jaar_voldoet_niet(string geboren, string dagtekening) =>
        VoldoetNietBijClient(new EenToewijzingBericht().MetGeboortedatum(geboren).Gedagtekend(dagtekening));

    [Test]
    public void Een_relatie_van_precies_120_jaar_voldoet() =>
        Voldoet(new EenToewijzingBericht().Gedagtekend("2025-06-15").MetRelaties(new EenRelatie("7").MetGeboortedatum("1905-06-15")));

    [Test]
    public void Een_relatie_van_120_jaar_en_een_dag_voldoet_niet() =>
        VoldoetNietBijRelatie(new EenToewijzingBericht().Gedagtekend("2025-06-15").MetRelaties(new EenRelatie("7").MetGeboortedatum("1905-06-14")));

    [Test]
    public void Een_relatie_zonder_geboortedatum_voldoet() =>
        Voldoet(new EenToewijzingBericht().MetRelaties(new EenRelatie()));

    [Test]
    public void Een_onbekende_geboortedatum_voldoet_hoe_oud_zij_ook_lijkt() =>
        Voldoet(new EenToewijzingBericht().MetGeboortedatum("1900-01-01", "3").Gedagtekend("2025-06-15"));

    [TestCase("1900-01-01", null)]
    [TestCase("1900-01-01", "2")]
    [TestCase("1899-12-31", "3")]
    [TestCase("1900-01-02", "3")]
    public void Alleen_1900_01_01_met_DatumGebruik_3_is_onbekend(string geboren, string? datumGebruik) =>
        VoldoetNietBijClient(new EenToewijzingBericht().MetGeboortedatum(geboren, datumGebruik).Gedagtekend("2025-06-15"));

    [TestCase("9999-12-31", "2025-06-15")]
    [TestCase("9879-12-31", "9999-12-31")]
    [TestCase("0001-01-01", "0121-01-01")]
    public void Aan_de_randen_van_de_kalender_voldoet_120_jaar(string geboren, string dagtekening) =>
        Voldoet(new EenToewijzingBericht().MetGeboortedatum(geboren).Gedagtekend(dagtekening));

    [TestCase("9879-12-30", "9999-12-31")]
    [TestCase("0001-01-01", "0121-01-02")]
    public void Aan_de_randen_van_de_kalender_voldoet_meer_niet(string geboren, string dagtekening) =>
        VoldoetNietBijClient(new EenToewijzingBericht().MetGeboortedatum(geboren).Gedagtekend(dagtekening));

    [Test]
    public void De_uitleg_noemt_de_dagtekening_en_niet_de_geboortedatum()
    {
        var bevinding = VoldoetNietBijClient(new EenToewijzingBericht().MetGeboortedatum("1905-06-14").Gedagtekend("2025-06-15"));
        Assert.That(bevinding.Toelichting, Does.Contain("120 jaar").And.Contain("2025-06-15").And.Not.Contain("1905-06-14"));
    }
}
