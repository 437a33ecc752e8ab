namespace Declaraties.Opslag.Toewijzingen;

/// <summary>Hoe het met een melding van start of stop van ondersteuning afliep.</summary>
/// <param name="Lot">Wat er is gebeurd.</param>
/// <param name="Eerder">De Dagtekening van het andere bericht met deze Identificatie.</param>
public sealed record Ondersteuningsuitslag(Ondersteuningslot Lot, DateOnly? Eerder = null);

public enum Ondersteuningslot
{
    Opgenomen,

    /// <summary>Precies dit bericht was er al; er is niets veranderd.</summary>
    AlVerwerkt,

    /// <summary>Een ander bericht van deze soort van dezelfde aanbieder heeft deze Identificatie al; er is niets veranderd.</summary>
    IdentificatieBekend,
}
