namespace Declaraties.Domein;

/// <summary>
/// Een ToegewezenProduct zoals de gemeente het aan een aanbieder heeft toegewezen (WMO301). De laatste versie geldt: die met de
/// hoogste Toewijzingsdatum en -tijd, en bij gelijke stand de laatst gelezen.
/// </summary>
public sealed record Toewijzing
{
    public required Gemeente Gemeente { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    public Wet Wet { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required Bsn Bsn { get; init; }

    /// <summary>Leeg of zonder code bij een generieke of aspecifieke toewijzing.</summary>
    public Product? Product { get; init; }

    public required DateOnly Toewijzingsdatum { get; init; }

    /// <summary>Tijd van de dag; 24:00:00 is het einde van de dag.</summary>
    public required TimeSpan Toewijzingstijd { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    /// <summary>WMO002, twee cijfers.</summary>
    public string? RedenWijziging { get; init; }

    public Omvang? Omvang { get; init; }

    /// <summary>Toegewezen budget.</summary>
    public Bedrag? Budget { get; init; }

    /// <summary>RedenWijziging 13: de toewijzing moet als niet verzonden worden beschouwd.</summary>
    public bool IsVerwijderd => RedenWijziging == "13";

    /// <summary>De looptijd; zonder Einddatum tot het einde der tijden.</summary>
    public Periode Looptijd => new(Ingangsdatum, Einddatum ?? DateOnly.MaxValue);
}

/// <summary>Omvang van een toewijzing: volume in een eenheid, per frequentie.</summary>
public sealed record Omvang(int Volume, Eenheid Eenheid, Frequentie Frequentie)
{
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Volume} {Eenheid.InWoorden()} {Frequentie.InWoorden()}");
}
