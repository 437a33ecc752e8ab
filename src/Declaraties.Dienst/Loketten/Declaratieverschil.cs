using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er van een declaratie zou worden, of is geworden, in getallen.</summary>
public sealed record Declaratieverschil
{
    public required string Sleutel { get; init; }

    /// <summary>Zoals zij ervoor was; null als zij er niet is.</summary>
    public required Oordeelregel? Declaratie { get; init; }

    public required Beoordelingslot Lot { get; init; }

    /// <summary>Hoe het afloopt, in woorden.</summary>
    public required string Uitleg { get; init; }

    /// <summary>Het oordeel van nu.</summary>
    public long? Versie { get; init; }

    public Oordeelsom? Toen { get; init; }

    public Oordeelsom? Nu { get; init; }

    /// <summary>Van hoeveel prestaties de uitslag of de bevindingen anders zijn.</summary>
    public int Prestaties { get; init; }

    /// <summary>Of er een ander oordeel van komt.</summary>
    public bool IsAnders { get; init; }

    internal static Declaratieverschil Van(Oordeelregel? declaratie, Beoordelingsuitslag uitslag) => new()
    {
        Sleutel = uitslag.Sleutel,
        Declaratie = declaratie,
        Lot = uitslag.Lot,
        Uitleg = uitslag.Uitleg,
        Versie = uitslag.Versie,
        Toen = uitslag.Beproeving?.Toen,
        Nu = uitslag.Beproeving?.Nu,
        Prestaties = uitslag.Beproeving?.Prestaties.Count ?? 0,
        IsAnders = uitslag is { Lot: Beoordelingslot.Gelukt, Beproeving.IsAnders: true },
    };
}
