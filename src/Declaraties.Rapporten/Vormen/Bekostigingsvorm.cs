namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat een vast bedrag per week had gekost.</summary>
/// <param name="Rijen">Van elke groep een.</param>
/// <param name="Toelichting">Wat eruit blijkt, en waar wie dit leest op moet letten.</param>
public sealed record Bekostigingsvorm(IEnumerable<Bekostigingsrij> Rijen, IReadOnlyList<string> Toelichting);
