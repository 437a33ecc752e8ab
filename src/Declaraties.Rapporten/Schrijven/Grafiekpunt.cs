using Declaraties.Berekenen;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Schrijven;

/// <summary>Wat een grafiek van een rij toont. In een rekenblad staan die bij elkaar: de grafieken erin zijn ervan gemaakt, en er is elke andere van te maken.</summary>
/// <param name="Grafiek">Wat er te zien is.</param>
/// <param name="Label">Hoe de staaf heet.</param>
/// <param name="Reeks">Wat zij meet.</param>
/// <param name="Honderdsten">Hoe lang zij is.</param>
/// <param name="Banden">Wat gewoon is; null als er niets gewoon is.</param>
internal sealed record Grafiekpunt(string Grafiek, string Label, string Reeks, long Honderdsten, Banden? Banden)
{
    private const int PerProcent = 100;

    private static readonly Kolom<Grafiekpunt>[] _kolommen =
    [
        new("grafiek", "Grafiek", Kolomsoort.Tekst, punt => punt.Grafiek),
        new("label", "Label", Kolomsoort.Tekst, punt => punt.Label),
        new("reeks", "Reeks", Kolomsoort.Tekst, punt => punt.Reeks),
        new("waarde", "Waarde", Kolomsoort.Minuten, punt => punt.Honderdsten),
        new("onder", "Ondergrens", Kolomsoort.Minuten, punt => punt.Banden?.Onder * PerProcent),
        new("boven", "Bovengrens", Kolomsoort.Minuten, punt => punt.Banden?.Boven * PerProcent),
    ];

    /// <summary>Waar de punt ligt tegenover wat gewoon is.</summary>
    public Band Band => Banden is not { } banden ? Band.NietTeBepalen
        : Honderdsten < banden.Onder * (long)PerProcent ? Band.Onder
        : Honderdsten > banden.Boven * (long)PerProcent ? Band.Boven
        : Band.Normaal;

    /// <summary>Van een rij die iets in de grafiek heeft.</summary>
    public static Grafiekpunt Van(object rij, Blad blad, Grafiek grafiek, Banden banden) => new(
        grafiek.Titel,
        blad.MetNaam(grafiek.Label, rij),
        grafiek.Waarde.Kop,
        grafiek.Waarde.Van(rij).Getal!.Value * (grafiek.Waarde.Decimalen switch { 0 => 100, 1 => 10, _ => 1 }),
        grafiek.MetBanden ? banden : null);

    public static Blad Blad(IEnumerable<Grafiekpunt> punten) => Indelen.Blad.Van("grafiekgegevens", Gegevens, _kolommen, () => punten);

    /// <summary>Hoe het werkblad heet.</summary>
    public const string Gegevens = "Grafiekgegevens";
}
