namespace Declaraties.Opslag.Toewijzingen;

/// <param name="Lot">Hoe het afliep.</param>
/// <param name="Nummer">De versie waaronder het is vastgelegd; null als het niet kon.</param>
/// <param name="Bezwaar">Waarom het niet kon, om te tonen.</param>
public sealed record Toestemminguitslag(Toestemminglot Lot, long? Nummer, string? Bezwaar)
{
    /// <summary>Bij <see cref="Toestemminglot.Gelukt"/>: wat er anders is.</summary>
    public IReadOnlyList<Raakpunt> Raakt { get; init; } = [];
}
