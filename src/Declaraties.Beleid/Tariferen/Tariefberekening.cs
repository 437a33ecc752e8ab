using Declaraties.Domein;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Het uurtarief van een product, met elke stap erheen. Alles is exact; alleen <see cref="Tarief"/> is afgerond.</summary>
public sealed record Tariefberekening
{
    public required string Product { get; init; }

    /// <summary>Wat elk deel van de mix per jaar kost.</summary>
    public required IReadOnlyList<Loonopbouw> Lonen { get; init; }

    public required Urenopbouw Uren { get; init; }

    /// <summary>In procenten van de bruto-uren; null als de opbouw van de uren beslist.</summary>
    public required Exact? ProductiviteitPercentage { get; init; }

    public required Tariefelementen Elementen { get; init; }

    /// <summary>Wat er is vastgelegd en getoond, en in het tarief niet meedoet, in procenten; null als het er niet is.</summary>
    public required Exact? Indexatie { get; init; }

    /// <summary>Op hele centen, half naar boven.</summary>
    public Bedrag Tarief => new(Elementen.Tarief.Afgerond(2));

    /// <summary>Het deel bij de client volgens de opbouw, in tienden van procenten, half naar boven.</summary>
    public long ProductiviteitOpbouw => Uren.Productiviteit.Afgerond(1);
}
