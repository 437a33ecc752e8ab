using Declaraties.Beleid;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Alle vastgelegde beleid met zijn geschiedenis, in JSON.</summary>
/// <param name="Declarabel">Welke soorten tijd wanneer declarabel zijn.</param>
/// <param name="Bandbreedtes">Hoeveel minuten per week wanneer bij een product horen.</param>
/// <param name="Tariefsets">Welk vastgesteld tarief wanneer geldt.</param>
/// <param name="Contracten">Welk tarief wanneer in de contracten staat, van alle aanbieders samen.</param>
/// <param name="Vastleggingen">Wie wanneer wat vastlegde.</param>
public sealed record Beleidvorm(
    IReadOnlyList<Declarabelvorm> Declarabel,
    IReadOnlyList<Bandvakvorm> Bandbreedtes,
    IReadOnlyList<Settariefvorm> Tariefsets,
    IReadOnlyList<Contracttariefvorm> Contracten,
    IReadOnlyList<Vastleggingvorm> Vastleggingen)
{
    internal static Beleidvorm Van(Beleidsbeeld beeld, IReadOnlyList<Geldend<Settarief>> tarieven) => new(
        [.. beeld.Declarabel.Select(Declarabelvorm.Van)],
        [.. beeld.Bandbreedtes.Select(Bandvakvorm.Van)],
        [.. tarieven.Select(Settariefvorm.Van)],
        [.. beeld.Contracten.Select(Contracttariefvorm.Van)],
        [.. beeld.Vastleggingen.Select(Vastleggingvorm.Van)]);
}
