namespace Declaraties.Rapporten.Vormen;

/// <summary>Hoever een plan aan het einde van een maand is.</summary>
/// <param name="Maand">JJJJ-MM.</param>
/// <param name="Overgegaan">Hoeveel er dan zijn overgegaan.</param>
/// <param name="NogNiet">Hoeveel er nog moeten.</param>
public sealed record Temporij(string Maand, int Overgegaan, int NogNiet);
