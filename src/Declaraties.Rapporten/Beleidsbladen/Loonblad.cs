using Declaraties.Beleid;
using Declaraties.Beleid.Tariferen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Van een schaal naar wat iemand per jaar kost.</summary>
internal static class Loonblad
{
    private static readonly Kolom<Loonstap>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, stap => stap.Product),
        new("schaal", "Cao en schaal", Kolomsoort.Tekst, stap => $"{stap.Loon.Cao} {stap.Loon.Schaal}") { Breedte = 24 },
        new("aandeel", "Aandeel (%)", Kolomsoort.Honderdsten, stap => stap.Loon.Aandeel.Afgerond(2)),
        new("stap", "Stap", Kolomsoort.Tekst, stap => stap.Naam) { Breedte = 32 },
        new("bedrag", "Bedrag per jaar", Kolomsoort.Euro, stap => stap.Euro.Afgerond(2)),
    ];

    public static Blad Maak(IReadOnlyList<Tariefberekening> tarieven) =>
        Blad.Van("loon", "Van schaal naar loonkosten", _kolommen, () => tarieven.SelectMany(tarief => tarief.Lonen.SelectMany(loon => Stappen(tarief.Product, loon)))) with
        {
            Uitleg = "Van elke schaal in de mix, voor een volledige baan. Elk bedrag is voor zich afgerond op centen; gerekend is met het exacte.",
        };

    private static IEnumerable<Loonstap> Stappen(string product, Loonopbouw loon)
    {
        return
        [
            Stap("Salaris", loon.Salaris),
            .. loon.Componenten.Select(component => Stap(component.Naam, component.Euro)),
            Stap("Brutoloon", loon.Brutoloon),
            Stap($"Werkgeverslasten ({Tariefgetallen.Percentage(loon.LastenPercentage)})", loon.Lasten),
            Stap("Pensioengevend", loon.Pensioengevend),
            Stap("Pensioen", loon.Pensioen),
            Stap("Loonkosten", loon.Loonkosten),
        ];

        Loonstap Stap(string naam, Exact euro) => new(product, loon, naam, euro);
    }

    private sealed record Loonstap(string Product, Loonopbouw Loon, string Naam, Exact Euro);
}
