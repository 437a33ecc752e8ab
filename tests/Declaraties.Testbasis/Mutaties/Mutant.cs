using Declaraties.Berichten;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>Waar een verandering uit bestond.</summary>
public enum Ingreep
{
    Waarde,
    Weggelaten,
    Verdubbeld,
    Verwisseld,
    Hernoemd,
    Verplaatst,
    AndereNaamruimte,
    Attribuut,
    LosseTekst,
    ElementInWaarde,
    Onschuldig,
    Leeggemaakt,
    Toegevoegd,
    Dtd,
    Codering,
    Verminkt,
    XmlVersie,
}

/// <summary>Een waarde die in een mutant is gezet, met de soort waar zij aan moet voldoen.</summary>
public sealed record Waardeingreep(Waardesoort Soort, string Waarde);

/// <summary>Een bericht waar iets aan is veranderd; dat kan nog steeds geldig zijn.</summary>
public sealed record Mutant
{
    public required int Nummer { get; init; }

    public required Berichtsoort Soort { get; init; }

    public required byte[] Bestand { get; init; }

    public required IReadOnlyList<(Ingreep Soort, string Wat)> Ingrepen { get; init; }

    public required IReadOnlyList<Waardeingreep> Waarden { get; init; }

    public bool Heeft(Ingreep soort, string wat = "") =>
        Ingrepen.Any(ingreep => ingreep.Soort == soort && ingreep.Wat.StartsWith(wat, StringComparison.Ordinal));

    public override string ToString() =>
        $"{Soort} {Nummer}: {string.Join(", ", Ingrepen.Select(ingreep => $"{ingreep.Soort} {ingreep.Wat}"))}";
}
