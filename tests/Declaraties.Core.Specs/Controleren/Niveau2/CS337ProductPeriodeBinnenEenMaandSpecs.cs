namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class CS337ProductPeriodeBinnenEenMaandSpecs
{
    [TestCase("2025-10-01", "2025-10-31", Description = "een hele maand")]
    [TestCase("2025-10-31", "2025-10-31", Description = "een dag")]
    [TestCase("2025-10-07", "2025-10-12")]
    public void Binnen_een_kalendermaand_mag(string begin, string eind) =>
        Assert.That(new EenDeclaratie(new EenPrestatie().Over(begin, eind)).RegelsBinnenBericht(), Is.Empty);

    [TestCase("2025-09-30", "2025-10-01", Description = "over een maandgrens")]
    [TestCase("2024-10-01", "2025-10-31", Description = "dezelfde maand van een ander jaar")]
    public void Over_een_maandgrens_heen_mag_niet(string begin, string eind)
    {
        var bevinding = new EenDeclaratie(new EenPrestatie().Over(begin, eind)).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("CS337", Berichtklasse.Prestatie, "RN001")));
            Assert.That(bevinding.Toelichting, Does.Contain($"{begin} t/m {eind}"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain("per kalendermaand"));
        });
    }

    [Test]
    public void Ook_bij_een_creditprestatie() =>
        Assert.That(
            new EenDeclaratie(new EenPrestatie("RN000").Over("2025-09-30", "2025-10-01").GecrediteerdAls("RN001")).RegelsBinnenBericht(),
            Is.EqualTo(["CS337"]));
}
