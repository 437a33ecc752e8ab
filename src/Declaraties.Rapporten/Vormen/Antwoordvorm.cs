namespace Declaraties.Rapporten.Vormen;

/// <summary>Hoe vaak een antwoord in woorden is gegeven, in JSON.</summary>
/// <param name="Antwoord">Zoals het voor het eerst werd geschreven.</param>
/// <param name="Percentage">Van de antwoorden die niet leeg zijn.</param>
public sealed record Antwoordvorm(string Antwoord, int Aantal, decimal Percentage);
