namespace Declaraties.Rapporten.Vormen;

/// <summary>Contacten die nergens meetellen, in JSON.</summary>
public sealed record Buitenrij
{
    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required int Contacten { get; init; }

    public required long Minuten { get; init; }

    /// <summary>De eerste dag waarop er een was.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>De laatste dag waarop er een was.</summary>
    public required DateOnly TotEnMet { get; init; }

    /// <summary>Waarom zij niet meetellen.</summary>
    public required string Reden { get; init; }

    public required string Wet { get; init; }
}
