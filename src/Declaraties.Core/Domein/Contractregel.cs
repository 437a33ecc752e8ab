namespace Declaraties.Domein;

/// <summary>Een tariefafspraak met een aanbieder: een bedrag per eenheid voor een product, in een periode (einde telt mee).</summary>
public sealed record Contractregel
{
    public required Aanbieder Aanbieder { get; init; }

    public required Product Product { get; init; }

    public required Eenheid Eenheid { get; init; }

    public required Bedrag Tarief { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    /// <summary>Welke tariefset dit tarief gaf; null als dat niet is gezegd.</summary>
    public Tariefherkomst? Tariefset { get; init; }

    public Periode Geldigheid => new(Ingangsdatum, Einddatum ?? DateOnly.MaxValue);
}

/// <summary>Een regel van de gehanteerde productcodelijst: een code die bij een categorie past, in een periode (einde telt mee).</summary>
public sealed record Productregel
{
    public required Product Product { get; init; }

    public required string Omschrijving { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public Periode Geldigheid => new(Ingangsdatum, Einddatum ?? DateOnly.MaxValue);
}
