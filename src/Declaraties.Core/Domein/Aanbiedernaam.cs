namespace Declaraties.Domein;

/// <summary>Hoe een aanbieder in een tijd heet. Om te tonen: geen regel leest het.</summary>
public sealed record Aanbiedernaam
{
    public required Aanbieder Aanbieder { get; init; }

    public required string Naam { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public Periode Geldigheid => new(Ingangsdatum, Einddatum ?? DateOnly.MaxValue);
}
