namespace Declaraties.Domein;

/// <summary>
/// Een WMO301 dat niveau 1 heeft doorstaan, met alles wat de regels op niveau 2 nodig hebben. Namen, adressen en
/// commentaar worden gelezen om te toetsen en verder niet bewaard.
/// </summary>
public sealed class ToewijzingBericht
{
    public required BerichtKop Kop { get; init; }

    public required ToewijzingClient Client { get; init; }

    public Gemeente Gemeente => new(Kop.Afzender);

    public Aanbieder Aanbieder => new(Kop.Ontvanger);

    public Wet Wet => Kop.Editie.Wet;
}

public sealed class ToewijzingClient
{
    public required Bsn Bsn { get; init; }

    public required Geboortedatum Geboortedatum { get; init; }

    public required VolledigeNaam Naam { get; init; }

    public Communicatie? Communicatie { get; init; }

    public required IReadOnlyList<Relatie> Relaties { get; init; }

    public required IReadOnlyList<Contact> Contacten { get; init; }

    public required IReadOnlyList<ToegewezenProduct> ToegewezenProducten { get; init; }

    public Plaats Plaats { get; init; }
}

/// <param name="DatumGebruik">COD170: 1 dag onbekend, 2 dag en maand onbekend, 3 geheel onbekend; leeg als de datum bekend is.</param>
public sealed record Geboortedatum(DateOnly Datum, string? DatumGebruik);

/// <param name="HeeftPartnernaam">Of Partnernaam gevuld is (CS050).</param>
/// <param name="NaamGebruik">COD700.</param>
public sealed record VolledigeNaam(bool HeeftPartnernaam, string NaamGebruik);

/// <param name="Vorm">COD747; 1 is een tolk voor een taal.</param>
public sealed record Communicatie(string Vorm, string? Taal);

public sealed class Relatie
{
    public required string Nummer { get; init; }

    public Geboortedatum? Geboortedatum { get; init; }

    public required VolledigeNaam Naam { get; init; }

    public required Contact Contact { get; init; }

    public Plaats Plaats { get; init; }
}

public sealed class Contact
{
    /// <summary>COD757: 01 BRP-adres, 02 correspondentieadres, 03 verblijfadres, 04 tijdelijk adres.</summary>
    public required string Soort { get; init; }

    public Adres? Adres { get; init; }

    public bool HeeftTelefoon { get; init; }

    /// <summary>Of het element Periode er staat, ook als het leeg is.</summary>
    public bool HeeftPeriode { get; init; }

    public DateOnly? Begindatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    public Plaats Plaats { get; init; }
}

public sealed record Adres(bool HeeftHuis, string? Postcode, string? LandCode);

/// <summary>Een ToegewezenProduct in een WMO301: de toewijzing zelf en waar zij staat.</summary>
public sealed record ToegewezenProduct(Toewijzing Toewijzing, Plaats Plaats);
