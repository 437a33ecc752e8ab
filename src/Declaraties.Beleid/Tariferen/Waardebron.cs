namespace Declaraties.Beleid.Tariferen;

/// <summary>Waar een waarde vandaan komt.</summary>
/// <param name="Bestand">Het bestand van de tariefset.</param>
/// <param name="Regel">De regel daarin, vanaf 1.</param>
/// <param name="Status">Hoe zeker zij is; null als dat er niet bij staat.</param>
/// <param name="Herkomst">Wie het zegt; null als dat er niet bij staat.</param>
public sealed record Waardebron(string Bestand, int Regel, Waardestatus? Status, string? Herkomst)
{
    /// <summary>Of er nog iets over te besluiten is: dan kan een tariefset met deze waarde niet worden vastgesteld.</summary>
    public bool IsVoorlopig => Status is Waardestatus.Voorbeeld or Waardestatus.Concept;
}
