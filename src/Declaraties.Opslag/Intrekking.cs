namespace Declaraties.Opslag;

public sealed record Intrekking(string Reden, string Door, DateOnly Op);
