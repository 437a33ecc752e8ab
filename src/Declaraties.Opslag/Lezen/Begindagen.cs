using Declaraties.Domein;

namespace Declaraties.Opslag.Lezen;

/// <summary>
/// Waar een goedgekeurde prestatie op een toewijzing kan beginnen: op de Ingangsdatum van een versie of op de eerste dag van een maand daarna (TR307, TR387). De index op
/// prestaties begint met hun Begindatum: zo zijn die van een toewijzing te vinden zonder alles van haar gemeente en aanbieder te lezen.
/// </summary>
internal static class Begindagen
{
    // CS100: nothing before is ever approved.
    private static readonly DateOnly _eerste = new(2021, 1, 1);

    /// <param name="dagen">Krijgt de dagen erbij.</param>
    /// <param name="ingangsdatums">Die van elke versie van de toewijzing, ten minste een.</param>
    /// <param name="totEnMet">Einddatum van de laatste goedgekeurde prestatie.</param>
    public static void Voeg(SortedSet<DateOnly> dagen, IReadOnlyList<DateOnly> ingangsdatums, DateOnly totEnMet)
    {
        dagen.UnionWith(ingangsdatums.Where(dag => dag <= totEnMet));
        var begin = ingangsdatums.Min();
        var dag = begin > _eerste ? Maand.Van(begin).EersteDag : _eerste;
        while (dag <= totEnMet)
        {
            dagen.Add(dag);
            var eind = Maand.Van(dag).LaatsteDag;
            if (eind == DateOnly.MaxValue)
            {
                break;
            }

            dag = eind.AddDays(1);
        }
    }
}
