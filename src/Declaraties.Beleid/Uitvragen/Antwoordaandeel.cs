namespace Declaraties.Beleid.Uitvragen;

/// <summary>Hoe vaak een antwoord in woorden is gegeven.</summary>
/// <param name="Percentage">Van de antwoorden die niet leeg zijn, exact.</param>
public sealed record Antwoordaandeel(string Antwoord, int Aantal, Exact Percentage);
