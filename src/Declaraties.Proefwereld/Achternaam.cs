namespace Declaraties.Proefwereld;

internal sealed record Achternaam(string Naam, string? Voorvoegsel);
