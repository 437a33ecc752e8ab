using System.Globalization;
using Declaraties.Beantwoorden;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Haalt een declaratie op om te bekijken.</summary>
public sealed class Declaratieinzage(Database database)
{
    /// <summary>De declaratie op dit adres; null als daar geen oordeel is.</summary>
    /// <param name="adres">De sleutel van een ontvangst, of de versie van een oordeel als v met een getal.</param>
    /// <param name="alles">Alle prestaties; anders alleen wat niet is goedgekeurd.</param>
    /// <param name="bladzijde">De bladzijde van de prestaties, vanaf 1.</param>
    public Declaratieblad? Zoek(string adres, bool alles = false, int bladzijde = 1) => database.Leest(transactie =>
        Versie(transactie, adres) is { } versie ? Lees(transactie, versie, alles, bladzijde) : null);

    /// <summary>De declaratie op dit adres, zonder haar prestaties en bevindingen; null als daar geen oordeel is.</summary>
    public Oordeelregel? ZoekKop(string adres) => database.Leest(transactie =>
        Versie(transactie, adres) is { } versie && Oordeelregel.LeesAlle(transactie, transactie.Sql.Inzage.Oordeel, ("@versie", versie)) is [var oordeel] ? oordeel : null);

    /// <summary>Een deel van wat bij een oordeel dat geldt is bewaard, zoals het bewaard is: gecomprimeerd.</summary>
    /// <param name="versie">De versie van het oordeel.</param>
    /// <param name="stuk">Het bericht of het antwoord.</param>
    /// <param name="vanaf">Zoveel bytes gaan eraan vooraf.</param>
    /// <param name="hoogstens">Hoeveel bytes.</param>
    /// <returns>De bytes; geen als het daar uit is.</returns>
    /// <exception cref="OpslagException">Het oordeel is intussen vervangen.</exception>
    public byte[] Deel(long versie, Declaratiestuk stuk, long vanaf, int hoogstens) => database.Leest(transactie =>
    {
        var sql = transactie.Sql.Inzage;
        using var rij = transactie.Lees(
            stuk == Declaratiestuk.Bericht ? sql.Berichtdeel : sql.Antwoorddeel, ("@versie", versie), ("@vanaf", vanaf + 1), ("@hoogstens", (long)hoogstens));
        return rij.Lees() ? rij.Bytes(0) : throw new OpslagException($"Oordeel {versie} geldt niet meer.");
    });

    /// <summary>Prestaties van de declaratie van een ontvangst die is beantwoord, zoals haar aanbieder ze ziet, met hun bevindingen en wat zij met zijn andere declaraties te maken hebben.</summary>
    /// <param name="ontvangst">De ontvangst.</param>
    /// <param name="alles">Alle prestaties; anders alleen wat niet is goedgekeurd.</param>
    /// <param name="na">Na de prestatie met dit volgnummer; -1 vanaf de eerste.</param>
    /// <param name="hoogstens">Hoeveel.</param>
    public Prestatiedeel Prestaties(Ontvangst ontvangst, bool alles, int na, int hoogstens) => database.Leest(transactie =>
    {
        if (ontvangst is not { Status: Ontvangststatus.Beoordeeld, Versie: { } versie })
        {
            return new Prestatiedeel([], false);
        }

        var sql = transactie.Sql.Inzage;
        var gelezen = Inzageprestatie.LeesAlle(transactie, alles ? sql.PrestatiesNa : sql.NietGoedgekeurdePrestatiesNa, ("@versie", versie), ("@na", (long)na), ("@hoogstens", hoogstens + 1L));
        List<Inzageprestatie> prestaties = [.. gelezen.Take(hoogstens)];
        var plaatsen = new Bevindingplaatsen(transactie, versie);
        var ketens = Oordeelregel.LeesAlle(transactie, sql.Oordeel, ("@versie", versie)) is [var oordeel] ? Keten(transactie, oordeel, alleenBeantwoord: true)?.Lees(prestaties) : null;
        return new Prestatiedeel([.. prestaties.Select((prestatie, plaats) => plaatsen.Beoordeeld(prestatie) with { Keten = ketens?[plaats] ?? Prestatieketen.Geen })], gelezen.Count > hoogstens);
    });

    /// <summary>Null als deze partijen elkaar niet kennen.</summary>
    internal static Ketenlezer? Keten(Transactie transactie, Oordeelregel oordeel, bool alleenBeantwoord) =>
        Vastlegging.Partijen(transactie, oordeel.Gemeente, oordeel.Aanbieder, oordeel.Wet) is { } partijen ? new Ketenlezer(transactie, partijen, alleenBeantwoord) : null;

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
        var isVerwerkt = Beoordelen.Uitslagen.IsVerwerkt(oordeel.Uitslag);
        // Of a declaration that was turned down as a whole no line is stored: every finding is about the whole.
        var algemeen = isVerwerkt
            ? BewaardeBevinding.LeesAlle(transactie, transactie.Sql.Oordelen.BevindingenOverGeheel, ("@versie", versie), ("@hoogstens", Declaratieblad.MeesteAlgemeen + 1L))
            : BewaardeBevinding.LeesAlle(transactie, transactie.Sql.Oordelen.Bevindingpagina, ("@versie", versie), ("@vanaf", 0L), ("@tot", Declaratieblad.MeesteAlgemeen + 1L));
        var plaatsen = new Bevindingplaatsen(transactie, versie);
        var ketens = Keten(transactie, oordeel, alleenBeantwoord: false)?.Lees(prestaties);
        var kop = Kop(transactie, versie);
        var afleveringen = Weglezer.Afleveringen(transactie, versie);
        var enveloppen = Weglezer.Enveloppen(transactie, afleveringen);
        var grondslagen = Grondslaglezer.Lees(transactie, oordeel.Gemeente, oordeel.Aanbieder, oordeel.Wet, kop.Gelezen, prestaties);
        var beoordeeld = prestaties.Select((prestatie, plaats) => plaatsen.Beoordeeld(prestatie) with { Grondslag = grondslagen[plaats], Keten = ketens?[plaats] ?? Prestatieketen.Geen }).ToList();
        var aantalBevindingen = transactie.Getal(transactie.Sql.Oordelen.AantalBevindingen, ("@versie", versie)) ?? 0;
        var aantal = isVerwerkt ? oordeel.Afgewezen + oordeel.NietBeoordeeld + (alles ? oordeel.Goedgekeurd : 0) : 0;
        var signalen = Signaalopslag.VanOordeel(transactie, versie, Verslagblad.MeesteSignalen + 1);
        return new Declaratieblad
        {
            Oordeel = oordeel,
            Identificatie = kop.Identificatie,
            Peildatum = kop.Peildatum,
            Regelset = kop.Regelset,
            Vingerafdruk = kop.Vingerafdruk,
            GelezenVersie = kop.Gelezen,
            Weg = Weglezer.Lees(transactie, versie, oordeel.Wet, afleveringen, enveloppen),
            Enveloppen = enveloppen,
            Bevindingen = aantalBevindingen,
            Algemeen = [.. algemeen.Take(Declaratieblad.MeesteAlgemeen)],
            IsMeerAlgemeen = algemeen.Count > Declaratieblad.MeesteAlgemeen,
            Signalen = [.. signalen.Take(Verslagblad.MeesteSignalen)],
            IsMeerSignalen = signalen.Count > Verslagblad.MeesteSignalen,
            Prestaties = new Bladzijde<Beoordeeldeprestatie>(
                beoordeeld,
                Math.Min(aantal, Bladzijde.Meeste),
                aantal > Bladzijde.Meeste,
                bladzijde),
        };
    }

    private static (string Identificatie, DateOnly Peildatum, string Regelset, Vingerafdruk Vingerafdruk, long Gelezen) Kop(Transactie transactie, long versie)
    {
        using var rij = transactie.Lees(transactie.Sql.Inzage.Oordeel, ("@versie", versie));
        rij.Lees();
        return (rij.Tekst(17), rij.Datum(18), rij.Tekst(19), new(rij.Bytes(20)), rij.Getal(21));
    }
}
