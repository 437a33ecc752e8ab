namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class CD087ProductTariefBehalveBijEuroSpecs
{
    [TestCase(Eenheid.Minuut)]
    [TestCase(Eenheid.Uur)]
    [TestCase(Eenheid.Etmaal)]
    [TestCase(Eenheid.Dagdeel)]
    [TestCase(Eenheid.StuksOutput)]
    [TestCase(Eenheid.StuksInspanning)]
    public void Behalve_bij_euro_moet_er_een_tarief_zijn(Eenheid eenheid)
    {
        var prestatie = new EenPrestatie().MetVolume(10, eenheid);
        Assert.That(new EenDeclaratie(prestatie).RegelsBinnenBericht(), Is.Empty);

        var bevinding = new EenDeclaratie(prestatie.ZonderTarief()).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("CD087", Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain($"eenheid {eenheid.Code()}"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("ProductTarief volgens het contract"));
        });
    }

    [Test]
    public void Een_tarief_van_nul_is_ook_een_tarief() => Assert.That(new EenDeclaratie(new EenPrestatie().MetTarief(0)).RegelsBinnenBericht(), Is.Empty);

    [Test]
    public void Bij_euro_hoort_geen_tarief() => Assert.That(new EenDeclaratie(new EenPrestatie().InEurocenten(30_000)).RegelsBinnenBericht(), Is.Empty);

    [TestCase(0)]
    [TestCase(1)]
    public void Bij_euro_mag_er_geen_tarief_zijn(int tarief)
    {
        var bevinding = new EenDeclaratie(new EenPrestatie().InEurocenten(30_000).MetTarief(tarief).MetBedrag(30_000)).EnigeBevindingBinnenBericht();
        Assert.That(bevinding.Regel.Code, Is.EqualTo("CD087"));
        Assert.That(bevinding.Toelichting, Does.Contain($"ProductTarief is {tarief}").And.Contain("83"));
        Assert.That(bevinding.ZouVoldoen, Does.Contain("Geen ProductTarief"));
    }

    [Test]
    public void Ook_bij_een_creditprestatie() =>
        Assert.That(new EenDeclaratie(new EenPrestatie("RN000").ZonderTarief().MetBedrag(5).GecrediteerdAls("RN001")).RegelsBinnenBericht(), Is.EqualTo(["CD087"]));
}
