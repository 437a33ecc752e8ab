using CsCheck;
using Declaraties.Beleid.Indiceren;

namespace Declaraties.Beleid.Specs.Indiceren;

/// <summary>Van activiteiten naar minuten per week.</summary>
public sealed class IndicatieSpecs
{
    [Test]
    public void De_som_wordt_op_vijf_minuten_afgerond_en_de_delen_niet()
    {
        Activiteit[] activiteiten =
        [
            new("1", "Administratie", 30, 1, 1), new("1", "Dagstructuur", 60, 1, 1), new("2", "Waakvlam", 30, 1, 4), new("1", "Netwerk", 45, 1, 2),
        ];
        Assert.That(
            Indicatie.Bereken(activiteiten).Select(indicatie => (indicatie.Clientregel, indicatie.MinutenPerWeek, indicatie.Afgerond)),
            Is.EqualTo(new[] { ("1", (Exact)112.5m, 115L), ("2", (Exact)7.5m, 10L) }));
    }

    [TestCase(12.4, 10)]
    [TestCase(12.5, 15)]
    [TestCase(2.4, 0)]
    public void Een_half_gaat_omhoog(decimal minuten, long verwacht) => Assert.That(new Indicatie("1", minuten).Afgerond, Is.EqualTo(verwacht));

    [Test]
    public void Derde_weken_tellen_exact_op() =>
        Assert.That(Indicatie.Bereken([new("1", "a", 10, 1, 3), new("1", "b", 10, 2, 3)]).Single().MinutenPerWeek, Is.EqualTo((Exact)10));

    [Test]
    public void Afronden_scheelt_hoogstens_een_halve_stap_en_gaat_nooit_meer_naar_beneden() => Gen.Select(Gen.Int[0, 600], Gen.Int[1, 14], Gen.Int[1, 12]).Sample((minuten, keer, weken) =>
    {
        var indicatie = Indicatie.Bereken([new("1", "a", minuten, keer, weken)]).Single();
        var verschil = indicatie.Afgerond - indicatie.MinutenPerWeek;
        return indicatie.Afgerond % 5 == 0 && verschil <= new Exact(5, 2) && verschil > new Exact(-5, 2);
    });
}
