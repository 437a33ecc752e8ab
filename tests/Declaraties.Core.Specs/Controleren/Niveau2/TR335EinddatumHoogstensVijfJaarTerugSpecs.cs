namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class TR335EinddatumHoogstensVijfJaarTerugSpecs
{
    [TestCase("2021-03-31", "2026-03-30", Description = "een dag minder dan vijf jaar")]
    [TestCase("2021-03-31", "2026-03-31", Description = "precies vijf jaar")]
    [TestCase("2024-02-29", "2029-02-28", Description = "29 februari wordt 28 februari")]
    [TestCase("2024-02-29", "2028-02-29")]
    [TestCase("2023-02-28", "2028-02-28")]
    public void Tot_en_met_vijf_jaar_terug_mag(string einddatum, string declaratieDagtekening) =>
        Assert.That(Declaratie(einddatum, declaratieDagtekening).RegelsBinnenBericht(), Is.Empty);

    [TestCase("2021-03-31", "2026-04-01", "2026-03-31")]
    [TestCase("2024-02-29", "2029-03-01", "2029-02-28")]
    [TestCase("2023-02-28", "2028-02-29", "2028-02-28", Description = "een schrikkeldag telt als een dag later")]
    public void Een_dag_meer_dan_vijf_jaar_mag_niet(string einddatum, string declaratieDagtekening, string uiterlijk)
    {
        var bevinding = Declaratie(einddatum, declaratieDagtekening).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("TR335", Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain(einddatum).And.Contain(declaratieDagtekening).And.Contain("5 jaar"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain($"tot en met {uiterlijk}"));
        });
    }

    [Test]
    public void Vergeleken_wordt_met_DeclaratieDagtekening_en_niet_met_de_Dagtekening_van_het_bericht() =>
        Assert.That(Declaratie("2021-03-31", "2026-03-31").Gedagtekend("2026-04-15").RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Het_gaat_om_het_einde_van_de_ProductPeriode_en_niet_om_haar_begin() =>
        Assert.That(Declaratie("2021-03-31", "2026-03-31").RegelsBinnenBericht(), Is.Empty, "begint op 1 maart, meer dan vijf jaar terug");

    [Test]
    public void Ook_een_creditprestatie_is_aan_vijf_jaar_gebonden() =>
        Assert.That(
            Declaratie(new EenPrestatie("RN000").InMaand("2021-03").GecrediteerdAls("RN001"), "2026-04-01").RegelsBinnenBericht(),
            Is.EqualTo(["TR335"]));

    [Test]
    public void Aan_het_einde_van_de_kalender_is_er_niets_te_weigeren() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie().InMaand("9999-12")).Gedagtekend("9999-12-31").MetDeclaratieDagtekening("9999-12-31").RegelsBinnenBericht(),
            Is.Empty);

    [Test]
    public void Vlak_daarvoor_wordt_nog_geteld()
    {
        var declaratie = new EenDeclaratie(new EenPrestatie().Over("9994-12-01", "9994-12-30")).Gedagtekend("9999-12-31");
        Assert.That(declaratie.MetDeclaratieDagtekening("9999-12-30").RegelsBinnenBericht(), Is.Empty);
        Assert.That(declaratie.MetDeclaratieDagtekening("9999-12-31").RegelsBinnenBericht(), Is.EqualTo(["TR335"]));
    }

    private static EenDeclaratie Declaratie(string einddatum, string declaratieDagtekening)
    {
        var eind = Voorbeeld.Dag(einddatum);
        return Declaratie(new EenPrestatie().Over(new Periode(Maand.Van(eind).EersteDag, eind)), declaratieDagtekening);
    }

    private static EenDeclaratie Declaratie(EenPrestatie prestatie, string declaratieDagtekening) =>
        new EenDeclaratie(prestatie).Gedagtekend("2029-12-31").MetDeclaratieDagtekening(declaratieDagtekening);
}
