using Declaraties.Domein;

namespace Declaraties.Beleid.Registreren;

/// <summary>Wat er van een soort contact declarabel is, voor een product of voor alle, zolang dat zo is afgesproken.</summary>
public sealed record Declarabelregel
{
    public required Contactsoort Soort { get; init; }

    /// <summary>ProductCode; null voor alle producten. Een regel van een product gaat voor.</summary>
    public string? Product { get; init; }

    public required Declarabelheid Declarabel { get; init; }

    /// <summary>Bij begrensd: van de directe tijd en die van deze soort samen mag zij hoogstens zoveel procent zijn.</summary>
    public decimal? MaximumPercentage { get; init; }

    /// <summary>Bij begrensd: zoveel contacten in een maand tellen, de eerste.</summary>
    public int? MaximumPerMaand { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    /// <summary>Of de regel nog een voorbeeld of een concept is.</summary>
    public bool IsVoorlopig { get; init; }

    public Periode Geldigheid => new(Ingangsdatum, Einddatum ?? DateOnly.MaxValue);
}
