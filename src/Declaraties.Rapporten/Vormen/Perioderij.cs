namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat een manier van afrekenen voor een groep had betekend.</summary>
public sealed record Perioderij : Groepsrij
{
    /// <summary>maand-plafond, maand, twee-maanden, kwartaal, jaar of besluit.</summary>
    public required string Variant { get; init; }

    public required bool KanInIWmo { get; init; }

    public required string Waarom { get; init; }

    public required long Blokken { get; init; }

    public required long GeclaimdMinuten { get; init; }

    public required long BetaaldMinuten { get; init; }

    public required long NietBetaaldMinuten { get; init; }

    public required long GeclaimdCenten { get; init; }

    public required long BetaaldCenten { get; init; }

    public required long NietBetaaldCenten { get; init; }

    /// <summary>In procenten, één decimaal; null als van geen blok de benutting te bepalen is.</summary>
    public required decimal? BenuttingLaagste { get; init; }

    /// <inheritdoc cref="BenuttingLaagste"/>
    public required decimal? BenuttingMediaan { get; init; }

    /// <inheritdoc cref="BenuttingLaagste"/>
    public required decimal? BenuttingHoogste { get; init; }

    /// <summary>Blokken onder 80 %.</summary>
    public required long Onder { get; init; }

    /// <summary>Blokken boven 100 %.</summary>
    public required long Boven { get; init; }
}
