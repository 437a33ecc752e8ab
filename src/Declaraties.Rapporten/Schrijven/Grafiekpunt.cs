using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Wat een grafiek van een rij toont. In een rekenblad staan die bij elkaar, zodat er elke grafiek van te maken is.</summary>
internal sealed record Grafiekpunt(string Grafiek, string Label, string Reeks, long Honderdsten)
{
    private static readonly Kolom<Grafiekpunt>[] _kolommen =
    [
        new("grafiek", "Grafiek", Kolomsoort.Tekst, punt => punt.Grafiek),
        new("label", "Label", Kolomsoort.Tekst, punt => punt.Label),
        new("reeks", "Reeks", Kolomsoort.Tekst, punt => punt.Reeks),
        new("waarde", "Waarde", Kolomsoort.Minuten, punt => punt.Honderdsten),
    ];

    /// <summary>Null als de rij niets in de grafiek heeft.</summary>
    public static Grafiekpunt? Van(object rij, Grafiek grafiek) => grafiek.Waarde.Van(rij).Getal is { } waarde
        ? new Grafiekpunt(grafiek.Titel, grafiek.Label.InWoorden(grafiek.Label.Van(rij)), grafiek.Waarde.Kop, waarde * (grafiek.Waarde.Decimalen switch { 0 => 100, 1 => 10, _ => 1 }))
        : null;

    public static Blad Blad(IEnumerable<Grafiekpunt> punten) => Indelen.Blad.Van("grafiekgegevens", "Grafiekgegevens", _kolommen, () => punten);
}
