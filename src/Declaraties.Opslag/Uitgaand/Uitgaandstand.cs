namespace Declaraties.Opslag.Uitgaand;

/// <param name="Aantal">Nog niet bezorgd, en niet opgegeven.</param>
/// <param name="Oudste">Wanneer het oudste daarvan is opgesteld.</param>
public sealed record Uitgaandstand(long Aantal, DateTimeOffset? Oudste);
