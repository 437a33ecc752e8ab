namespace Declaraties.Core.Specs.Controleren.Niveau2;

public sealed class CS340DeclaratiePeriodeIsKalendermaandSpecs
{
    [TestCase("2025-10-01", "2025-10-31")]
    [TestCase("2025-02-01", "2025-02-28")]
    [TestCase("2024-02-01", "2024-02-29")]
    public void Een_hele_kalendermaand_klopt(string begin, string eind) =>
        Assert.That(new EenDeclaratie().Over(begin, eind).RegelsBinnenBericht(), Is.Empty);

    [TestCase("2025-10-02", "2025-10-31", "2025-10-01 t/m 2025-10-31", Description = "een dag te laat begonnen")]
    [TestCase("2025-10-01", "2025-10-30", "2025-10-01 t/m 2025-10-31", Description = "een dag te vroeg geëindigd")]
    [TestCase("2025-09-01", "2025-10-31", "2025-09-01 t/m 2025-09-30", Description = "twee maanden")]
    [TestCase("2024-02-01", "2024-02-28", "2024-02-01 t/m 2024-02-29", Description = "zonder schrikkeldag")]
    [TestCase("2025-09-15", "2025-10-14", "2025-09-01 t/m 2025-09-30", Description = "een maand lang, maar geen kalendermaand")]
    public void Iets_anders_niet(string begin, string eind, string maand)
    {
        var bevinding = new EenDeclaratie().Over(begin, eind).EnigeBevindingBinnenBericht();
        Assert.Multiple(() =>
        {
            Assert.That((bevinding.Regel.Code, bevinding.Klasse, bevinding.Referentie), Is.EqualTo(("CS340", Berichtklasse.Declaratie, "DN202510")));
            Assert.That(bevinding.Toelichting, Does.Contain($"{begin} t/m {eind}"));
            Assert.That(bevinding.ZouVoldoen, Does.Contain(maand));
        });
    }
}
