namespace Declaraties.Core.Specs.Domein;

public sealed class WerkdagenSpecs
{
    [TestCase("1818-03-22", Description = "de vroegste die kan")]
    [TestCase("1954-04-18")]
    [TestCase("1981-04-19")]
    [TestCase("2024-03-31")]
    [TestCase("2025-04-20")]
    [TestCase("2026-04-05")]
    [TestCase("2027-03-28")]
    [TestCase("2028-04-16")]
    [TestCase("2029-04-01")]
    [TestCase("2030-04-21")]
    [TestCase("2038-04-25", Description = "de laatste die kan")]
    [TestCase("2049-04-18")]
    public void Pasen_valt_op(string dag) => Assert.That(Werkdagen.Pasen(Voorbeeld.Dag(dag).Year), Is.EqualTo(Voorbeeld.Dag(dag)));

    [Test]
    public void Pasen_is_altijd_een_zondag_van_22_maart_tot_en_met_25_april()
    {
        for (var jaar = 1583; jaar <= 4000; jaar++)
        {
            var pasen = Werkdagen.Pasen(jaar);
            Assert.That(pasen.DayOfWeek, Is.EqualTo(DayOfWeek.Sunday), $"{jaar}");
            Assert.That(pasen, Is.InRange(new DateOnly(jaar, 3, 22), new DateOnly(jaar, 4, 25)));
        }
    }

    [TestCase("2025-04-26", Description = "27 april 2025 is een zondag")]
    [TestCase("2026-04-27")]
    [TestCase("2031-04-26")]
    public void Koningsdag_valt_niet_op_zondag(string dag) => Assert.That(Werkdagen.Koningsdag(Voorbeeld.Dag(dag).Year), Is.EqualTo(Voorbeeld.Dag(dag)));

    [TestCase("2026-01-01", "nieuwjaarsdag")]
    [TestCase("2026-04-06", "tweede paasdag")]
    [TestCase("2026-04-27", "Koningsdag")]
    [TestCase("2025-05-05", "Bevrijdingsdag in een lustrumjaar")]
    [TestCase("2030-05-05", "Bevrijdingsdag in een lustrumjaar")]
    [TestCase("2026-05-14", "Hemelvaartsdag")]
    [TestCase("2026-05-25", "tweede pinksterdag")]
    [TestCase("2026-12-25", "eerste kerstdag")]
    [TestCase("2025-12-26", "tweede kerstdag")]
    [TestCase("2026-06-06", "zaterdag")]
    [TestCase("2026-06-07", "zondag")]
    public void Geen_werkdag_is(string dag, string waarom) => Assert.That(Werkdagen.IsWerkdag(Voorbeeld.Dag(dag)), Is.False, waarom);

    [TestCase("2026-01-02", "de dag na nieuwjaarsdag")]
    [TestCase("2026-04-03", "Goede Vrijdag")]
    [TestCase("2026-04-07", "de dag na Pasen")]
    [TestCase("2027-04-26", "27 april 2027 is een dinsdag")]
    [TestCase("2026-05-05", "Bevrijdingsdag buiten een lustrumjaar")]
    [TestCase("2026-05-13", "de dag voor Hemelvaart")]
    [TestCase("2026-05-15", "de dag na Hemelvaart")]
    [TestCase("2026-12-24", "de dag voor Kerst")]
    [TestCase("2026-12-31", "oudejaarsdag")]
    [TestCase("2026-06-08", "maandag")]
    [TestCase("2026-06-05", "vrijdag")]
    public void Een_werkdag_is(string dag, string waarom) => Assert.That(Werkdagen.IsWerkdag(Voorbeeld.Dag(dag)), waarom);

    [TestCase("2026-06-03", 0, "2026-06-03")]
    [TestCase("2026-06-03", 1, "2026-06-04")]
    [TestCase("2026-06-05", 1, "2026-06-08", Description = "over het weekeinde")]
    [TestCase("2026-06-06", 0, "2026-06-06", Description = "nul werkdagen is de dag zelf, ook in het weekeinde")]
    [TestCase("2026-06-06", 1, "2026-06-08", Description = "ontvangen op zaterdag")]
    [TestCase("2026-06-03", 10, "2026-06-17")]
    [TestCase("2026-04-02", 1, "2026-04-03")]
    [TestCase("2026-04-02", 2, "2026-04-07", Description = "over Pasen")]
    [TestCase("2026-04-24", 10, "2026-05-11", Description = "over Koningsdag")]
    [TestCase("2026-12-24", 3, "2026-12-30", Description = "over Kerst: 28, 29, 30 december")]
    [TestCase("2025-04-25", 10, "2025-05-12", Description = "Koningsdag op zaterdag, Bevrijdingsdag op maandag")]
    public void Zoveel_werkdagen_later_is(string dag, int aantal, string verwacht) =>
        Assert.That(Werkdagen.Na(Voorbeeld.Dag(dag), aantal), Is.EqualTo(Voorbeeld.Dag(verwacht)));

    [Test]
    public void Terug_in_de_tijd_kan_niet() => Assert.Throws<ArgumentOutOfRangeException>(() => Werkdagen.Na(Voorbeeld.Dag("2026-06-03"), -1));
}
