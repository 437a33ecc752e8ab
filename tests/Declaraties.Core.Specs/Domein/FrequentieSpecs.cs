namespace Declaraties.Core.Specs.Domein;

public sealed class FrequentieSpecs
{
    [TestCase(1, Frequentie.PerDag, "per dag")]
    [TestCase(2, Frequentie.PerWeek, "per week")]
    [TestCase(4, Frequentie.PerMaand, "per maand")]
    [TestCase(6, Frequentie.TotaalInToewijzing, "totaal binnen de toewijzing")]
    [TestCase(0, Frequentie.Onbekend, "onbekende frequentie")]
    public void Elke_frequentie_heeft_haar_code_als_waarde_en_een_naam(int code, Frequentie frequentie, string woorden)
    {
        Assert.That((int)frequentie, Is.EqualTo(code));
        Assert.That(frequentie.InWoorden(), Is.EqualTo(woorden));
    }

    [Test]
    public void De_codelijst_is_die_van_de_standaard() =>
        Assert.That(
            Enum.GetValues<Frequentie>().Where(f => f != Frequentie.Onbekend).Select(f => $"{(int)f}"),
            Is.EquivalentTo(Feiten.Frequenties));
}
