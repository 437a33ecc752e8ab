using CsCheck;

namespace Declaraties.Beleid.Specs;

/// <summary>Wat er door de tijd gold, als vakken.</summary>
public sealed class VerloopSpecs
{
    private static readonly DateOnly _dag = new(2026, 1, 1);

    [Test]
    public void Tussen_twee_wisseldagen_blijft_alles_en_het_laatste_vak_heeft_geen_einde() =>
        Assert.That(
            Verloop.Van([_dag.AddDays(31), _dag], dag => dag == _dag ? "een" : "twee"),
            Is.EqualTo(new Geldend<string>[] { new(new(_dag, _dag.AddDays(30)), "een"), new(new(_dag.AddDays(31), DateOnly.MaxValue), "twee") }));

    [Test]
    public void Wat_hetzelfde_blijft_is_een_vak_en_waar_niets_gold_zit_een_gat()
    {
        string?[] golden = ["een", "een", null, "een", null];
        Assert.That(
            Verloop.Van(Enumerable.Range(0, 5).Select(_dag.AddDays), dag => golden[dag.DayNumber - _dag.DayNumber]),
            Is.EqualTo(new Geldend<string>[] { new(new(_dag, _dag.AddDays(1)), "een"), new(new(_dag.AddDays(3), _dag.AddDays(3)), "een") }));
    }

    [Test]
    public void Zonder_wisseldagen_is_er_niets() => Assert.That(Verloop.Van([], _ => "een"), Is.Empty);

    /// <summary>Wie op een dag kijkt ziet in de vakken wat er op die dag gold, hoe de dagen ook liggen.</summary>
    [Test]
    public void Op_elke_dag_zeggen_de_vakken_wat_er_gold() => Gen.Int[0, 40].Array[1, 8].Select(Gen.Int[0, 2].Array[41]).Sample((wissels, waarden) =>
    {
        string? OpDag(DateOnly dag) => wissels.Where(wissel => _dag.AddDays(wissel) <= dag).DefaultIfEmpty(-1).Max() is var laatste and >= 0 && waarden[laatste] > 0 ? $"{waarden[laatste]}" : null;
        var vakken = Verloop.Van(wissels.Select(_dag.AddDays), OpDag);
        foreach (var dag in Enumerable.Range(0, 60).Select(_dag.AddDays))
        {
            Assert.That(vakken.SingleOrDefault(vak => vak.Duur.Bevat(dag))?.Waarde, Is.EqualTo(OpDag(dag)));
        }
    });
}
