namespace Declaraties.Core.Specs.Domein;

public sealed class ToewijzingSpecs
{
    [TestCase("13", true)]
    [TestCase("01", false)]
    [TestCase("1", false)]
    [TestCase("3", false)]
    public void Alleen_RedenWijziging_13_is_verwijderd(string reden, bool verwijderd) =>
        Assert.That(new EenToewijzing().MetRedenWijziging(reden).Bouw().IsVerwijderd, Is.EqualTo(verwijderd));

    [Test]
    public void Zonder_RedenWijziging_is_zij_niet_verwijderd() => Assert.That(new EenToewijzing().Bouw().IsVerwijderd, Is.False);

    [Test]
    public void De_looptijd_is_van_Ingangsdatum_tot_en_met_Einddatum() =>
        Assert.That(
            new EenToewijzing().Van("2025-10-07").TotEnMet("2025-12-30").Bouw().Looptijd,
            Is.EqualTo(Voorbeeld.Periode("2025-10-07", "2025-12-30")));

    [Test]
    public void Zonder_Einddatum_loopt_zij_altijd_door() =>
        Assert.That(new EenToewijzing().Bouw().Looptijd.Eind, Is.EqualTo(DateOnly.MaxValue));

    [Test]
    public void Een_omvang_leest_als_een_zin() =>
        Assert.That(new Omvang(180, Eenheid.Minuut, Frequentie.PerWeek).ToString(), Is.EqualTo("180 minuten per week"));

    [Test]
    public void Een_contractregel_geldt_tot_en_met_haar_einde()
    {
        var regel = new Contractregel
        {
            Aanbieder = new(Voorbeeld.Aanbieder),
            Product = Voorbeeld.Product,
            Eenheid = Eenheid.Uur,
            Tarief = new Bedrag(7500),
            Ingangsdatum = Voorbeeld.Dag("2025-01-01"),
            Einddatum = Voorbeeld.Dag("2025-12-31"),
        };
        Assert.Multiple(() =>
        {
            Assert.That(regel.Geldigheid, Is.EqualTo(Voorbeeld.Periode("2025-01-01", "2025-12-31")));
            Assert.That((regel with { Einddatum = null }).Geldigheid.Eind, Is.EqualTo(DateOnly.MaxValue));
        });
    }

    [Test]
    public void Een_regel_van_de_productlijst_geldt_tot_en_met_haar_einde()
    {
        var regel = new Productregel
        {
            Product = Voorbeeld.Product,
            Omschrijving = "Begeleiding",
            Ingangsdatum = Voorbeeld.Dag("2025-01-01"),
            Einddatum = Voorbeeld.Dag("2025-12-31"),
        };
        Assert.Multiple(() =>
        {
            Assert.That(regel.Geldigheid, Is.EqualTo(Voorbeeld.Periode("2025-01-01", "2025-12-31")));
            Assert.That((regel with { Einddatum = null }).Geldigheid.Eind, Is.EqualTo(DateOnly.MaxValue));
        });
    }
}
