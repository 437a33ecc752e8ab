namespace Declaraties.Opslag.Inzage;

/// <summary>Een stap op de weg van een declaratie, van ontvangst tot bezorging.</summary>
/// <param name="Moment">Wanneer.</param>
/// <param name="Soort">Wat er gebeurde, in een woord.</param>
/// <param name="Wie">Wie het deed; null als het vanzelf ging.</param>
/// <param name="Toelichting">Wat erbij hoort te worden gezegd.</param>
/// <param name="Oordeel">Het oordeel na deze stap; null als er geen was.</param>
public sealed record Wegstap(DateTimeOffset Moment, string Soort, string? Wie = null, string? Toelichting = null, long? Oordeel = null);
