namespace Declaraties.Opslag.Inzage;

/// <summary>Een deel van de lijst met berichten, de laatst ontvangene vooraan.</summary>
/// <param name="Rijen">De berichten.</param>
/// <param name="IsMeer">Of er oudere zijn: die komen na de laatste van deze.</param>
public sealed record Berichtendeel(IReadOnlyList<Berichtregel> Rijen, bool IsMeer);
