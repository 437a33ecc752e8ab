namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class TR137EinddatumTussenBegindatumEnDagtekeningSpecs
{
    [TestCase("2025-10-31", Description = "op de Dagtekening")]
    [TestCase("2025-11-01", Description = "voor de Dagtekening")]
    public void Een_periode_die_niet_na_de_Dagtekening_eindigt_mag(string dagtekening) =>
        Assert.That(Gedagtekend(dagtekening).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_dag_na_de_Dagtekening_mag_niet_voor_DeclaratiePeriode_en_ProductPeriode()
    {
        var bevindingen = Verwerking.ControleerBinnenBericht(Gedagtekend("2025-10-30").Bouw());
        Assert.Multiple(() =>
        {
            Assert.That(bevindingen.Select(b => (b.Regel.Code, b.Klasse)), Is.EqualTo([("TR137", Berichtklasse.Declaratie), ("TR137", Berichtklasse.Prestatie)]));
            Assert.That(bevindingen[0].Toelichting, Does.StartWith("DeclaratiePeriode").And.Contain("2025-10-31").And.Contain("2025-10-30"));
            Assert.That(bevindingen[1].Toelichting, Does.StartWith("ProductPeriode").And.Contain("2025-10-31").And.Contain("2025-10-30"));
            Assert.That(bevindingen.Select(b => b.ZouVoldoen), Has.All.Contain("Dagtekening vanaf 2025-10-31"));
        });
    }

    [Test]
    public void Vergeleken_wordt_met_de_Dagtekening_van_het_bericht_en_niet_met_DeclaratieDagtekening() =>
        Assert.That(new EenDeclaratie().Gedagtekend("2025-10-31").MetDeclaratieDagtekening("2025-10-15").RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_periode_van_een_dag_mag() =>
        Assert.That(new EenDeclaratie(new EenPrestatie().Over("2025-10-15", "2025-10-15")).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Een_ProductPeriode_die_eindigt_voor_haar_begin_mag_niet()
    {
        var bevinding = new EenDeclaratie(new EenPrestatie().Over("2025-10-15", "2025-10-14")).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("TR137", Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain("2025-10-14").And.Contain("2025-10-15"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("Einddatum 2025-10-31").And.Contain("Einddatum van de toewijzing"));
        });
    }

    [Test]
    public void Een_DeclaratiePeriode_die_eindigt_voor_haar_begin_mag_niet() =>
        Assert.That(new EenDeclaratie().Over("2025-10-31", "2025-10-30").RegelsBinnenBericht(), Does.Contain("TR137"));

    [Test]
    public void Ook_bij_een_creditprestatie() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN000").Over("2025-10-15", "2025-10-14").GecrediteerdAls("RN001")).RegelsBinnenBericht(),
            Is.EqualTo(["TR137"]));

    private static EenDeclaratie Gedagtekend(string dag) => new EenDeclaratie().Gedagtekend(dag).MetDeclaratieDagtekening("2025-10-30");
}
