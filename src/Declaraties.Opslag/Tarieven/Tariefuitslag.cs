namespace Declaraties.Opslag.Tarieven;

/// <summary>Wat er van vaststellen kwam.</summary>
/// <param name="Lot">Hoe het afliep.</param>
/// <param name="Uitleg">Wat er is gebeurd, in een zin.</param>
public sealed record Tariefuitslag(Tarieflot Lot, string Uitleg)
{
    /// <summary>Bij <see cref="Tarieflot.KanNiet"/> en <see cref="Tarieflot.FoutVanOns"/>: alles wat ertegen is en wat wel kan, elk een zin.</summary>
    public IReadOnlyList<string> Redenen { get; init; } = [];
}
