namespace Declaraties.Rapporten.Vormen;

/// <summary>Het product dat bij kenmerken past, in JSON.</summary>
/// <param name="Score">De som van de scores.</param>
/// <param name="Product">Null als elke drempel boven de score ligt.</param>
public sealed record Productkeuzevorm(int Score, string? Product);
