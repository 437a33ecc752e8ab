using Declaraties.Domein;

namespace Declaraties.Beleid;

/// <summary>Wat er door de tijd gold, als vakken na elkaar.</summary>
public static class Verloop
{
    /// <param name="dagen">De dagen waarop er iets kan veranderen; tussen twee ervan blijft alles zoals het is.</param>
    /// <param name="opDag">Wat er op een dag geldt; null als dat niets is.</param>
    /// <returns>Op volgorde; wat hetzelfde bleef is één vak, en waar niets gold zit een gat.</returns>
    public static IReadOnlyList<Geldend<T>> Van<T>(IEnumerable<DateOnly> dagen, Func<DateOnly, T?> opDag)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(dagen);
        ArgumentNullException.ThrowIfNull(opDag);
        var wissels = dagen.Distinct().Order().ToList();
        var vakken = new List<Geldend<T>>();
        for (var i = 0; i < wissels.Count; i++)
        {
            if (opDag(wissels[i]) is not { } waarde)
            {
                continue;
            }

            var duur = new Periode(wissels[i], i + 1 < wissels.Count ? wissels[i + 1].AddDays(-1) : DateOnly.MaxValue);
            if (vakken is [.., var vorige] && vorige.Waarde.Equals(waarde) && vorige.Duur.Eind == duur.Begin.AddDays(-1))
            {
                vakken[^1] = vorige with { Duur = new(vorige.Duur.Begin, duur.Eind) };
            }
            else
            {
                vakken.Add(new(duur, waarde));
            }
        }

        return vakken;
    }
}
