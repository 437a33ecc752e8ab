namespace Declaraties.Opslag.Uitgaand;

/// <summary>Hoe een antwoord opnieuw gaat.</summary>
/// <param name="Referentienummer">Het nieuwe nummer; null als er geen weg is waarlangs het kan.</param>
/// <param name="Post">Wat ervoor de deur uit moet; leeg als de ander het zelf haalt.</param>
public sealed record Hernieuwing(string? Referentienummer, IReadOnlyList<NieuwUitgaandBericht> Post);
