using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Handelen;

/// <param name="Sleutel">De sleutel van de ontvangst.</param>
/// <param name="Lot">Hoe het afliep; alleen bij <see cref="Beoordelingslot.Gelukt"/> is er iets veranderd.</param>
/// <param name="Uitleg">Dat in woorden, om te tonen.</param>
public sealed record Beoordelingsuitslag(string Sleutel, Beoordelingslot Lot, string Uitleg)
{
    /// <summary>Het oordeel van nu.</summary>
    public long? Versie { get; init; }

    /// <summary>Bij opnieuw beoordelen: wat er veranderde.</summary>
    public Beproeving? Beproeving { get; init; }
}
