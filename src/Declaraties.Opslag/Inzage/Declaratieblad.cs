using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een declaratie met haar oordeel, haar bevindingen en een bladzijde van haar prestaties.</summary>
public sealed record Declaratieblad
{
    public required Oordeelregel Oordeel { get; init; }

    public required string Identificatie { get; init; }

    public required DateOnly Peildatum { get; init; }

    /// <summary>De versie van de regels waarmee is geoordeeld.</summary>
    public required string Regelset { get; init; }

    /// <summary>Wat niet bij een bewaarde prestatie hoort: over het bericht, de Header, de Declaratie of een client.</summary>
    public required IReadOnlyList<BewaardeBevinding> Algemeen { get; init; }

    /// <summary>Leeg als de declaratie als geheel is afgekeurd.</summary>
    public required Bladzijde<Beoordeeldeprestatie> Prestaties { get; init; }

    public ToewijzingSleutel Toewijzing(Inzageprestatie prestatie) => new(Oordeel.Gemeente, Oordeel.Aanbieder, prestatie.ToewijzingNummer);
}

/// <summary>Een prestatie met wat eraan mankeert.</summary>
public sealed record Beoordeeldeprestatie(Inzageprestatie Prestatie, IReadOnlyList<BewaardeBevinding> Bevindingen);

/// <summary>Haalt een declaratie op om te bekijken.</summary>
public sealed class Declaratieinzage(Database database)
{
    private const string Prestatieklasse = "Prestatie";

    /// <summary>De declaratie op dit adres; null als daar geen oordeel is.</summary>
    /// <param name="adres">De sleutel van een ontvangst, of de versie van een oordeel als v met een getal.</param>
    /// <param name="alles">Alle prestaties; anders alleen wat niet is goedgekeurd.</param>
    /// <param name="bladzijde">De bladzijde van de prestaties, vanaf 1.</param>
    public Declaratieblad? Zoek(string adres, bool alles = false, int bladzijde = 1) => database.Leest(transactie =>
        Versie(transactie, adres) is { } versie ? Lees(transactie, versie, alles, bladzijde) : null);

    /// <summary>Het WMO325 zoals het de deur uit ging; null als er op dit adres geen oordeel is.</summary>
    public byte[]? Antwoord(string adres) => database.Leest(transactie =>
    {
        if (Versie(transactie, adres) is not { } versie)
        {
            return null;
        }

        using var rij = transactie.Lees(transactie.Sql.Inzage.Antwoord, ("@versie", versie));
        return rij.Lees() ? Compressie.Uitpakken(rij.Bytes(0)) : null;
    });

    internal static long? Versie(Transactie transactie, string adres) =>
        adres is ['v', .. var cijfers] && long.TryParse(cijfers, NumberStyles.None, CultureInfo.InvariantCulture, out var versie)
            ? versie
            : transactie.Getal(transactie.Sql.Inzage.VersieVanSleutel, ("@sleutel", adres));

    private static Declaratieblad? Lees(Transactie transactie, long versie, bool alles, int bladzijde)
    {
        var sql = transactie.Sql.Inzage;
        if (Oordeelregel.LeesAlle(transactie, sql.Oordeel, ("@versie", versie)) is not [var oordeel])
        {
            return null;
        }

        var prestaties = Inzageprestatie.LeesAlle(
            transactie,
            alles ? sql.Prestaties : sql.NietGoedgekeurdePrestaties,
            ("@versie", versie),
            ("@vanaf", (long)Bladzijde.Vanaf(bladzijde)),
            ("@hoogstens", (long)Bladzijde.Grootte));
        var bevindingen = Declaratieopslag.Bevindingen(transactie, versie);
        var isVerwerkt = Beoordelen.Uitslagen.IsVerwerkt(oordeel.Uitslag);
        var perReferentie = bevindingen.Where(bevinding => bevinding.Klasse == Prestatieklasse).ToLookup(bevinding => bevinding.Referentie, StringComparer.Ordinal);
        var aantal = isVerwerkt ? oordeel.Afgewezen + oordeel.NietBeoordeeld + (alles ? oordeel.Goedgekeurd : 0) : 0;
        using var rij = transactie.Lees(sql.Oordeel, ("@versie", versie));
        rij.Lees();
        return new Declaratieblad
        {
            Oordeel = oordeel,
            Identificatie = rij.Tekst(16),
            Peildatum = rij.Datum(17),
            Regelset = rij.Tekst(18),
            Algemeen = [.. bevindingen.Where(bevinding => !isVerwerkt || bevinding.Klasse != Prestatieklasse)],
            Prestaties = new Bladzijde<Beoordeeldeprestatie>(
                [.. prestaties.Select(prestatie => new Beoordeeldeprestatie(prestatie, [.. perReferentie[prestatie.ReferentieNummer]]))],
                Math.Min(aantal, Bladzijde.Meeste),
                aantal > Bladzijde.Meeste,
                bladzijde),
        };
    }
}
