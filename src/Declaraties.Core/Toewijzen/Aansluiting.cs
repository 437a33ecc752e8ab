using Declaraties.Domein;

namespace Declaraties.Toewijzen;

/// <summary>Hoe twee toewijzingen die elkaar overlappen op elkaar zouden aansluiten.</summary>
internal static class Aansluiting
{
    /// <summary>
    /// Wat er zou moeten veranderen om de overlap weg te nemen: de eerste eindigt eerder, of de volgende begint later. Elke genoemde
    /// datum is de uiterste die nog overlap voorkomt.
    /// </summary>
    /// <param name="naamA">Hoe de lezer de eerste toewijzing kent.</param>
    /// <param name="a">Looptijd van de eerste; overlapt <paramref name="b"/>.</param>
    /// <param name="naamB">Hoe de lezer de tweede toewijzing kent.</param>
    /// <param name="b">Looptijd van de tweede.</param>
    internal static string Advies(string naamA, Periode a, string naamB, Periode b)
    {
        if (b.Begin < a.Begin || (b.Begin == a.Begin && b.Eind < a.Eind))
        {
            (naamA, a, naamB, b) = (naamB, b, naamA, a);
        }

        var eerderEindigen = a.Begin < b.Begin ? $"een Einddatum van {naamA} tot en met {b.Begin.AddDays(-1):yyyy-MM-dd}" : null;
        var laterBeginnen = a.Eind < b.Eind ? $"een Ingangsdatum van {naamB} vanaf {a.Eind.AddDays(1):yyyy-MM-dd}" : null;
        return (eerderEindigen, laterBeginnen) switch
        {
            ({ } einde, { } begin) => $"{einde}, of {begin}",
            ({ } einde, null) => einde,
            (null, { } begin) => begin,
            _ => "één van beide verwijderd (RedenWijziging 13)",
        };
    }
}
