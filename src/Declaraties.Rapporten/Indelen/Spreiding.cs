using Declaraties.Berekenen;

namespace Declaraties.Rapporten.Indelen;

/// <summary>Van elke groep de laagste, de middelste en de hoogste, langs dezelfde maat.</summary>
/// <param name="Banden">Wat gewoon is, in procenten; null als er niets gewoon is.</param>
public sealed record Spreiding(string Titel, Kolomsoort Soort, IReadOnlyList<Spreidingsregel> Regels, Banden? Banden = null) : Tekening(Titel, Soort);

public sealed record Spreidingsregel(string Naam, long Laagste, long Mediaan, long Hoogste);
