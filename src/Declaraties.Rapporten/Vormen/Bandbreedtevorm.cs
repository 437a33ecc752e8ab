namespace Declaraties.Rapporten.Vormen;

/// <summary>Toewijzingen die niet bij hun product passen, in JSON.</summary>
/// <param name="Rijen">Op gemeente, aanbieder en nummer.</param>
/// <param name="Toelichting">Wat eruit blijkt, en wat niet is bekeken.</param>
public sealed record Bandbreedtevorm(IReadOnlyList<Bandligrij> Rijen, IReadOnlyList<string> Toelichting);
