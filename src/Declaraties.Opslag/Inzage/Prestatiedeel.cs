namespace Declaraties.Opslag.Inzage;

/// <summary>Een deel van de prestaties van een declaratie, in de volgorde van het bericht.</summary>
/// <param name="Rijen">De prestaties.</param>
/// <param name="IsMeer">Of er meer zijn: die komen na de laatste van deze.</param>
public sealed record Prestatiedeel(IReadOnlyList<Beoordeeldeprestatie> Rijen, bool IsMeer);
