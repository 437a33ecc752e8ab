namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat andere afrekenperiodes hadden betekend.</summary>
/// <param name="Rijen">Van elke groep elke manier.</param>
/// <param name="Toelichting">Wat eruit blijkt, en waar wie dit leest op moet letten.</param>
public sealed record Periodevorm(IEnumerable<Perioderij> Rijen, IReadOnlyList<string> Toelichting);
