using Declaraties.Toewijzen.Regels;

namespace Declaraties.Core.Specs.Toewijzen.Regels;

public sealed class CS139DatumGebruikPastBijDatumSpecs() : ToewijzingregelSpecs(CS139DatumGebruikPastBijDatum.Regel)
{
    [TestCase("1967-08-13", null)]
    [TestCase("1900-01-01", null)]
    [TestCase("1967-08-01", "1")]
    [TestCase("1967-01-01", "1")]
    [TestCase("1967-01-01", "2")]
    [TestCase("1900-01-01", "2")]
    [TestCase("1900-01-01", "3")]
    public void Een_datum_die_bij_DatumGebruik_past_voldoet(string datum, string? datumGebruik) =>
        Voldoet(new EenToewijzingBericht().MetGeboortedatum(datum, datumGebruik).MetRelaties(new EenRelatie().MetGeboortedatum(datum, datumGebruik)));

    [TestCase("1967-08-02", "1")]
    [TestCase("1967-08-31", "1")]
    [TestCase("1967-01-02", "2")]
    [TestCase("1967-02-01", "2")]
    [TestCase("1967-12-31", "2")]
    [TestCase("1900-01-02", "3")]
    [TestCase("1900-02-01", "3")]
    [TestCase("1901-01-01", "3")]
    [TestCase("1899-12-31", "3")]
    public void Een_datum_die_niet_bij_DatumGebruik_past_voldoet_niet(string datum, string datumGebruik)
    {
        var bevinding = VoldoetNietBijClient(new EenToewijzingBericht().MetGeboortedatum(datum, datumGebruik));
        Assert.That(bevinding.Toelichting, Does.Contain($"DatumGebruik is {datumGebruik}").And.Not.Contain(datum));
        VoldoetNietBijRelatie(new EenToewijzingBericht().MetRelaties(new EenRelatie("7").MetGeboortedatum(datum, datumGebruik)));
    }

    [Test]
    public void Een_relatie_zonder_geboortedatum_voldoet() => Voldoet(new EenToewijzingBericht().MetRelaties(new EenRelatie()));
}
