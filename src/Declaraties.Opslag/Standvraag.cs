namespace Declaraties.Opslag;

/// <summary>Tot wanneer een rapport telt: een versie, of alles wat er op een dag was. Zonder een van beide de stand van nu.</summary>
/// <param name="Versie">De laatste versie die meetelt.</param>
/// <param name="TotEnMet">De laatste dag (in Nederland) die meetelt.</param>
/// <param name="Einde">Het moment waarop die dag voorbij is.</param>
public sealed record Standvraag(long? Versie = null, DateOnly? TotEnMet = null, DateTimeOffset? Einde = null);
