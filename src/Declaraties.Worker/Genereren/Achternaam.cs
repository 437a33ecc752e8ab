namespace Declaraties.Worker.Genereren;

internal sealed record Achternaam(string Naam, string? Voorvoegsel);
