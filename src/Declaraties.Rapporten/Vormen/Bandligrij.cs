namespace Declaraties.Rapporten.Vormen;

/// <summary>Een toewijzing waarvan de omvang niet in de bandbreedte van haar product ligt, in JSON.</summary>
public sealed record Bandligrij
{
    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required string ProductCode { get; init; }

    /// <summary>Eén decimaal; null als de omvang geen tijd per dag, week of maand is.</summary>
    public required decimal? MinutenPerWeek { get; init; }

    public required decimal MinutenPerWeekVan { get; init; }

    public required decimal MinutenPerWeekTot { get; init; }

    /// <summary>onder, boven of niet te bepalen.</summary>
    public required string Ligging { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    public required DateOnly? Einddatum { get; init; }
}
