namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat een overgang voor een aanbieder onder een wet betekent. Een decimaal; fte twee.</summary>
public sealed record Overgangsrij
{
    public required string Aanbieder { get; init; }

    public required int Toewijzingen { get; init; }

    public required decimal OudMinutenPerWeek { get; init; }

    public required decimal GeleverdMinutenPerWeek { get; init; }

    public required decimal NieuwMinutenPerWeek { get; init; }

    public required decimal VerschilMetGeleverdUrenPerJaar { get; init; }

    public required decimal VerschilMetGeleverdFte { get; init; }

    public required decimal VerschilMetOudUrenPerJaar { get; init; }

    public required decimal VerschilMetOudFte { get; init; }

    public required string Wet { get; init; }
}
