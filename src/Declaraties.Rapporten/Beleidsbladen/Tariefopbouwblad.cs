using Declaraties.Beleid.Tariferen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Van de loonkosten van een uur naar het tarief, trede voor trede.</summary>
internal static class Tariefopbouwblad
{
    private static readonly Kolom<Tariefstap>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, stap => stap.Product),
        new("stap", "Stap", Kolomsoort.Tekst, stap => stap.Trede.Naam) { Breedte = 32 },
        new("bedrag", "Bedrag per uur", Kolomsoort.EuroInVieren, stap => stap.Trede.Waarde),
    ];

    public static Blad Maak(IReadOnlyList<Tariefberekening> tarieven) => Blad.Van("opbouw", "Van loonkosten naar tarief", _kolommen, () => tarieven.SelectMany(Stappen)) with
    {
        Tekeningen = [.. tarieven.Select(tarief => new Waterval($"{tarief.Product}: van loonkosten naar tarief, per uur", Kolomsoort.EuroInVieren, [.. Stappen(tarief).Select(stap => stap.Trede)]))],
    };

    private static IEnumerable<Tariefstap> Stappen(Tariefberekening tarief)
    {
        var elementen = tarief.Elementen;
        Trede[] treden =
        [
            new("Loonkosten", elementen.LoonkostenPerUur.InVieren()),
            new("Btw op ingehuurd personeel", elementen.Btw.InVieren()),
            new("Overhead en vastgoed", elementen.Overhead.InVieren()),
            new("Opleiding", elementen.Opleiding.InVieren()),
            new("Reiskosten", elementen.Reiskosten.InVieren()),
            new("Verplichtingen", elementen.Verplichtingen.InVieren()),
            new("Risico, rendement, innovatie", elementen.Opslag.InVieren()),
        ];
        // The steps are rounded each by itself: with this one they add up to what stands below.
        var totaal = tarief.Tarief.Cent * 100;
        return treden.Append(new("Afronding", totaal - treden.Sum(trede => trede.Waarde))).Append(new("Tarief", totaal, IsTotaal: true)).Select(trede => new Tariefstap(tarief.Product, trede));
    }

    private sealed record Tariefstap(string Product, Trede Trede);
}
