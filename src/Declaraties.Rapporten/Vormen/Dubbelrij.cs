namespace Declaraties.Rapporten.Vormen;

/// <summary>Dagen waarop een client twee productcodes zou hebben; wie het is, is aan zijn toewijzingen te herkennen.</summary>
public sealed record Dubbelrij
{
    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    public required int ToewijzingNummer { get; init; }

    /// <summary>De code na de overgang.</summary>
    public required string ProductCode { get; init; }

    public required string AndereGemeente { get; init; }

    public required string AndereAanbieder { get; init; }

    public required int AnderToewijzingNummer { get; init; }

    public required string AndereProductCode { get; init; }

    /// <summary>De eerste dag.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>De laatste dag; null als er geen einde aan is.</summary>
    public required DateOnly? TotEnMet { get; init; }

    /// <summary>Van beide: de afspraak geldt per wet.</summary>
    public required string Wet { get; init; }
}
