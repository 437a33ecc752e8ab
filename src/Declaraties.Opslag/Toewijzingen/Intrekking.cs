namespace Declaraties.Opslag.Toewijzingen;

public sealed record Intrekking(string Reden, string Door, DateOnly Op);
