namespace Declaraties.Core.Specs.Domein;

public sealed class DatumlezerSpecs
{
    [TestCase("2026-02-28")]
    [TestCase("28-2-2026")]
    [TestCase("28-02-2026")]
    public void Een_dag_mag_beginnen_met_het_jaar_of_met_de_dag(string tekst) => Assert.That(Datumlezer.Dag(tekst), Is.EqualTo(new DateOnly(2026, 2, 28)));

    [TestCase("30-2-2026")]
    [TestCase("2-28-2026")]
    [TestCase("28-2-26")]
    [TestCase("28/2/2026")]
    [TestCase("28 februari 2026")]
    public void Wat_geen_dag_is_wordt_niet_geraden(string tekst) => Assert.That(Datumlezer.Dag(tekst), Is.Null);

    [TestCase("2026-02")]
    [TestCase("2-2026")]
    [TestCase("02-2026")]
    [TestCase("februari 2026")]
    [TestCase("Februari  2026")]
    [TestCase("feb 2026")]
    [TestCase("feb. 2026")]
    public void Een_maand_ook(string tekst) => Assert.That(Datumlezer.Maand(tekst), Is.EqualTo(new Maand(2026, 2)));

    [TestCase("13-2026")]
    [TestCase("2026-13")]
    [TestCase("februari")]
    [TestCase("februari 26")]
    [TestCase("2026 februari")]
    [TestCase("f 2026")]
    [TestCase("february 2026")]
    [TestCase("februari 0000")]
    [TestCase("feb 2026 3")]
    public void Wat_geen_maand_is_wordt_niet_geraden(string tekst) => Assert.That(Datumlezer.Maand(tekst), Is.Null);

    [Test]
    public void Elke_maand_heet_voluit_en_afgekort()
    {
        string[] namen = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
        string[] kort = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
        Assert.That(namen.Select(Nederlands.Maandnummer), Is.EqualTo(Enumerable.Range(1, 12)));
        Assert.That(kort.Select(Nederlands.Maandnummer), Is.EqualTo(Enumerable.Range(1, 12)));
        Assert.That(Nederlands.Maandnummer("maa"), Is.Null);
    }

    [Test]
    public void Een_dag_heet_zoals_men_haar_noemt() => Assert.That((Nederlands.Dag(new(2026, 11, 30)), Nederlands.Dag(new(2026, 3, 1))), Is.EqualTo(("maandag 30 november", "zondag 1 maart")));
}
