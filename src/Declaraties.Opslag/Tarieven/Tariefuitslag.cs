namespace Declaraties.Opslag.Tarieven;

/// <param name="Lot">Hoe het afliep.</param>
/// <param name="Uitleg">Wat er is gebeurd, of waarom niet en wat wel kan.</param>
public sealed record Tariefuitslag(Tarieflot Lot, string Uitleg);
