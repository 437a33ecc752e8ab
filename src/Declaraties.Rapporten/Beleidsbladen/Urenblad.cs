using Declaraties.Beleid;
using Declaraties.Beleid.Tariferen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Waar de uren van een volledige baan blijven.</summary>
internal static class Urenblad
{
    private static readonly Kolom<Urendeel>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, deel => deel.Product),
        new("uren", "Uren aan", Kolomsoort.Tekst, deel => deel.Naam) { Breedte = 32 },
        new("aantal", "Uren per jaar", Kolomsoort.Honderdsten, deel => deel.Uren.Afgerond(2)),
        new("deel", "Deel van alle uren", Kolomsoort.Percentage, deel => (deel.Uren * 100 / deel.Alle).Afgerond(1)),
    ];

    public static Blad Maak(IReadOnlyList<Tariefberekening> tarieven) => Blad.Van("uren", "Uren", _kolommen, () => tarieven.SelectMany(Delen)) with
    {
        Uitleg = "Van een volledige baan, per jaar. Wat overblijft is bij de client; dat deel is de productiviteit volgens de opbouw.",
        Tekeningen = [.. tarieven.Select(tarief => new Verdeling(
            $"{tarief.Product}: waar de uren blijven",
            Kolomsoort.Honderdsten,
            [.. Delen(tarief).Where(deel => !deel.IsSom).Select(deel => new Verdelingsdeel(deel.Naam, deel.Uren.Afgerond(2), deel.IsDirect))]))],
    };

    private static IEnumerable<Urendeel> Delen(Tariefberekening tarief)
    {
        var uren = tarief.Uren;
        return
        [
            Deel("Alle uren", uren.Bruto) with { IsSom = true },
            Deel("Verlof", uren.Verlof),
            Deel("Ziekte", uren.Ziekte),
            Deel("Indirect, voor de client", uren.Indirect),
            Deel("Reistijd", uren.Reistijd),
            Deel("Scholing", uren.Scholing),
            Deel("Werkoverleg", uren.Werkoverleg),
            Deel("Overig", uren.Overig),
            Deel("No-show", uren.NoShow),
            Deel("Bij de client", uren.Direct) with { IsDirect = true },
        ];

        Urendeel Deel(string naam, Exact aantal) => new(tarief.Product, naam, aantal, uren.Bruto);
    }

    private sealed record Urendeel(string Product, string Naam, Exact Uren, Exact Alle)
    {
        public bool IsSom { get; init; }

        public bool IsDirect { get; init; }
    }
}
