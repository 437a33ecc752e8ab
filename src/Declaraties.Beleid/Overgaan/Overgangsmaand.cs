using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Hoever een plan aan het einde van een maand is.</summary>
/// <param name="Maand">De maand.</param>
/// <param name="Overgegaan">Hoeveel er dan zijn overgegaan.</param>
/// <param name="NogNiet">Hoeveel er nog moeten.</param>
public sealed record Overgangsmaand(Maand Maand, int Overgegaan, int NogNiet);
