using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>Toestemmingen voor meer minuten. Een toestemming verandert nooit; intrekken is een eigen vastlegging, zodat een oordeel van toen haar nog ziet.</summary>
public sealed class Toestemmingopslag(Database database, TimeProvider klok)
{
    private const string Verleend = "toestemming verleend";
    private const string Ingetrokken = "toestemming ingetrokken";

    /// <summary>Verleent een toestemming, of zegt waarom dat niet kan.</summary>
    /// <param name="nieuw">Wat wordt verleend.</param>
    /// <param name="vandaag">De dag waarop.</param>
    /// <param name="wie">Wie haar verleent.</param>
    public Toestemminguitslag Verleen(NieuweToestemming nieuw, DateOnly vandaag, Gebruiker wie)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        ArgumentNullException.ThrowIfNull(wie);
        return database.InTransactie(Grendel.Toestemming(nieuw.Aanbieder), transactie =>
        {
            if (Bezwaar(transactie, nieuw) is { } bezwaar)
            {
                return new Toestemminguitslag(Toestemminglot.KanNiet, null, bezwaar);
            }

            if (Dezelfde(transactie, nieuw) is { } dezelfde)
            {
                return new Toestemminguitslag(Toestemminglot.IsErAl, null, string.Create(
                    CultureInfo.InvariantCulture,
                    $"Precies deze toestemming is er al: nummer {dezelfde.Nummer}, op {dezelfde.VerleendOp:yyyy-MM-dd} verleend door {dezelfde.VerleendDoor}. Er is niets verleend. Is er nog eens zo veel nodig, schrijf dan in de onderbouwing waarom."));
            }

            var versie = Vastlegging.Nieuw(transactie, Vastlegging.Toestemming, klok.GetUtcNow());
            transactie.Execute(
                transactie.Sql.Toewijzingen.NieuweToestemming,
                new
                {
                    versie,
                    relatie = Vastlegging.Partijen(transactie, nieuw.Gemeente, nieuw.Aanbieder, nieuw.Wet)?.Waarde,
                    nummer = nieuw.ToewijzingNummer,
                    minuten = nieuw.Minuten,
                    begindatum = nieuw.Periode.Begin,
                    einddatum = nieuw.Periode.Eind,
                    reden = nieuw.Reden,
                    door = wie.Naam,
                    dag = vandaag,
                });
            Herbereken(transactie, new(nieuw.Gemeente, nieuw.Aanbieder, nieuw.Wet, nieuw.ToewijzingNummer), versie);
            Logboekopslag.Schrijf(transactie, klok.GetUtcNow(), wie, Verleend, Object(versie, new(nieuw.Gemeente, nieuw.Aanbieder, nieuw.Wet, nieuw.ToewijzingNummer)), "gelukt", nieuw.Reden);
            return new Toestemminguitslag(Toestemminglot.Gelukt, versie, null) { Raakt = [Raakt(new(nieuw.Gemeente, nieuw.Aanbieder, nieuw.Wet, nieuw.ToewijzingNummer))] };
        });
    }

    /// <summary>Trekt een toestemming in, of zegt waarom dat niet kan. Oordelen die er al zijn veranderen niet.</summary>
    public Toestemminguitslag TrekIn(long nummer, string reden, DateOnly vandaag, Gebruiker wie)
    {
        ArgumentNullException.ThrowIfNull(wie);
        ArgumentException.ThrowIfNullOrWhiteSpace(reden);
        if (database.Leest(transactie => Lees(transactie).Find(t => t.Toestemming.Nummer == nummer)) is not { Toestemming: var toestemming })
        {
            return new Toestemminguitslag(Toestemminglot.Onbekend, null, string.Create(CultureInfo.InvariantCulture, $"Er is geen toestemming {nummer}."));
        }

        return database.InTransactie(Grendel.Toestemming(toestemming.Aanbieder), transactie =>
        {
            if (Lees(transactie).Find(t => t.Toestemming.Nummer == nummer)?.Ingetrokken is { } ingetrokken)
            {
                return new Toestemminguitslag(Toestemminglot.AlIngetrokken, null, string.Create(CultureInfo.InvariantCulture, $"Toestemming {nummer} is op {ingetrokken.Op:yyyy-MM-dd} al ingetrokken door {ingetrokken.Door}."));
            }

            var versie = Vastlegging.Nieuw(transactie, Vastlegging.Toestemming, klok.GetUtcNow());
            transactie.Execute(transactie.Sql.Toewijzingen.TrekToestemmingIn, new { versie, toestemming = nummer, reden, door = wie.Naam, dag = vandaag });
            Herbereken(transactie, new(toestemming.Gemeente, toestemming.Aanbieder, toestemming.Wet, toestemming.ToewijzingNummer), versie);
            Logboekopslag.Schrijf(transactie, klok.GetUtcNow(), wie, Ingetrokken, Object(nummer, new(toestemming.Gemeente, toestemming.Aanbieder, toestemming.Wet, toestemming.ToewijzingNummer)), "gelukt", reden);
            return new Toestemminguitslag(Toestemminglot.Gelukt, versie, null) { Raakt = [Raakt(new(toestemming.Gemeente, toestemming.Aanbieder, toestemming.Wet, toestemming.ToewijzingNummer))] };
        });
    }

    /// <summary>Alle toestemmingen, ook die zijn ingetrokken, in de volgorde waarin ze zijn verleend.</summary>
    public IReadOnlyList<VerleendeToestemming> Lijst() => database.Leest(Lees);

    private static Raakpunt Raakt(ToewijzingSleutel toewijzing) => new() { Gemeente = toewijzing.Gemeente, Aanbieder = toewijzing.Aanbieder, Wet = toewijzing.Wet, ToewijzingNummer = toewijzing.ToewijzingNummer };

    /// <summary>Wat op de toewijzing is goedgekeurd past nu misschien wel, of niet meer, binnen de Omvang.</summary>
    private void Herbereken(Transactie transactie, ToewijzingSleutel sleutel, long versie)
    {
        var partijen = Vastlegging.Partijen(transactie, sleutel.Gemeente, sleutel.Aanbieder, sleutel.Wet)!.Value;
        new Signaalboek(transactie, klok.GetUtcNow(), versie).Herbereken(new(partijen, sleutel.Gemeente, sleutel.Aanbieder, sleutel.Wet), [sleutel.ToewijzingNummer], Signaalboek.BijToestemming);
    }

    private static List<VerleendeToestemming> Lees(Transactie transactie)
    {
        using var rijen = transactie.Lees(transactie.Sql.Toewijzingen.AlleToestemmingen);
        var alle = new List<VerleendeToestemming>();
        while (rijen.Lees())
        {
            alle.Add(new VerleendeToestemming(
                Toestemminglezer.LeesEen(rijen, new(rijen.Tekst(8)), new(rijen.Tekst(9)), rijen.Wet(13)),
                rijen.IsLeeg(10) ? null : new Intrekking(rijen.Tekst(10), rijen.Tekst(11), rijen.Datum(12))));
        }

        return alle;
    }

    /// <summary>De toestemming die geldt en in niets van deze verschilt: die twee keer is bijna altijd een vergissing, en altijd te herstellen met andere woorden.</summary>
    private static Meerminuten? Dezelfde(Transactie transactie, NieuweToestemming nieuw) =>
        Vastlegging.Partijen(transactie, nieuw.Gemeente, nieuw.Aanbieder, nieuw.Wet) is { } partijen
        && Toestemminglezer.Geldend(transactie, new(partijen, nieuw.Gemeente, nieuw.Aanbieder, nieuw.Wet), long.MaxValue).TryGetValue(nieuw.ToewijzingNummer, out var geldend)
            ? geldend.Find(t => t.Minuten == nieuw.Minuten && t.Periode == nieuw.Periode && t.Reden == nieuw.Reden)
            : null;

    private static string? Bezwaar(Transactie transactie, NieuweToestemming nieuw)
    {
        if (nieuw.Minuten <= 0)
        {
            return "Een toestemming is voor ten minste 1 minuut.";
        }

        if (nieuw.Periode.IsLeeg)
        {
            return $"De periode {nieuw.Periode} is leeg: het einde ligt voor het begin.";
        }

        if (string.IsNullOrWhiteSpace(nieuw.Reden))
        {
            return "Een toestemming heeft een onderbouwing nodig.";
        }

        var naam = new ToewijzingSleutel(nieuw.Gemeente, nieuw.Aanbieder, nieuw.Wet, nieuw.ToewijzingNummer).InWoorden();
        using var rijen = transactie.Lees(
            transactie.Sql.Toewijzingen.VersiesVanToewijzing, ("@relatie", Vastlegging.Partijen(transactie, nieuw.Gemeente, nieuw.Aanbieder, nieuw.Wet)?.Waarde), ("@nummer", (long)nieuw.ToewijzingNummer));
        return Toewijzinglezer.Geldend(rijen).SingleOrDefault() switch
        {
            null => $"Er is geen {naam}.",
            { IsVerwijderd: true } => $"De {naam} is verwijderd.",
            { Omvang: not { } } => $"De {naam} heeft geen Omvang: er is geen plafond in tijd.",
            { Omvang: { } omvang } when !omvang.Eenheid.IsTijd() => $"De {naam} is in {omvang.Eenheid.InWoorden()}: een toestemming is er alleen voor minuten en uren.",
            { } toewijzing when !toewijzing.Looptijd.Overlapt(nieuw.Periode) => $"De {naam} loopt {toewijzing.Looptijd.InWoorden()}, en heeft geen dag in {nieuw.Periode}.",
            _ => null,
        };
    }

    private static string Object(long nummer, ToewijzingSleutel sleutel) => string.Create(CultureInfo.InvariantCulture, $"toestemming {nummer}: {sleutel.InWoorden()}");
}
