using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Verslagen, een pagina per keer: hoeveel er ook is gevonden, wie ernaar vraagt houdt nooit meer vast dan een pagina.</summary>
public sealed class Verslagopslag(Database database)
{
    // Lists that grow with the message. Anything else in a report is its head.

    /// <summary>Het verslag bij een ontvangst; null zolang er geen is.</summary>
    public Verslagblad? Lees(Ontvangst ontvangst, Verslagkeuze keuze) => ontvangst switch
    {
        { Status: Ontvangststatus.Beoordeeld, Versie: { } versie } => database.Leest(transactie => Lees(transactie, versie, keuze)),
        { Verslag: { } verslag } => database.Leest(transactie => Lees(transactie, ontvangst.Nummer, verslag, keuze)),
        _ => null,
    };

    /// <summary>De bevindingen van het oordeel op dit adres (zie <see cref="Declaratieinzage"/>), ook als het antwoord nog wacht; null als daar geen oordeel is.</summary>
    public Verslagblad? Lees(string adres, Verslagkeuze keuze) => database.Leest(transactie =>
        Declaratieinzage.Versie(transactie, adres) is { } versie ? Lees(transactie, versie, keuze) : null);

    /// <summary>Een oordeel in tellingen.</summary>
    /// <exception cref="InvalidOperationException">Dit oordeel geldt niet.</exception>
    public Oordeeltelling Telling(long versie) => database.Leest(transactie =>
    {
        var kop = Kop(transactie, versie) ?? throw new InvalidOperationException($"Oordeel {versie} geldt niet.");
        using var rijen = transactie.Lees(transactie.Sql.Oordelen.Regeltellingen, ("@versie", versie));
        var regels = new List<Regelaantal>();
        while (rijen.Lees())
        {
            regels.Add(new Regelaantal(rijen.Tekst(0), rijen.Tekst(1), rijen.Getal(2)));
        }

        return new Oordeeltelling(kop.Uitslag, regels);
    });

    private static Verslagblad? Lees(Transactie transactie, long versie, Verslagkeuze keuze)
    {
        if (Kop(transactie, versie) is not { } oordeel)
        {
            return null;
        }

        var signalen = Signaalopslag.VanOordeel(transactie, versie, Verslagblad.MeesteSignalen + 1);
        return new Verslagblad
        {
            Keuze = keuze,
            Oordeel = oordeel,
            Signalen = [.. signalen.Take(Verslagblad.MeesteSignalen)],
            IsMeerSignalen = signalen.Count > Verslagblad.MeesteSignalen,
            Lijst = Verslagblad.Bevindinglijst,
            Aantal = transactie.Getal(transactie.Sql.Oordelen.AantalBevindingen, ("@versie", versie)) ?? 0,
            Bevindingen = BewaardeBevinding.LeesAlle(transactie, transactie.Sql.Oordelen.Bevindingpagina, ("@versie", versie), ("@vanaf", keuze.Vanaf), ("@tot", keuze.Tot)),
        };
    }

    private static Verslagblad Lees(Transactie transactie, long nummer, byte[] verslag, Verslagkeuze keuze)
    {
        if (Telling(transactie, nummer) is var (lijst, aantal))
        {
            using var rijen = transactie.Lees(transactie.Sql.Ontvangsten.Verslagdelen, ("@nummer", nummer), ("@lijst", lijst), ("@vanaf", keuze.Vanaf), ("@tot", keuze.Tot));
            var delen = new List<string>();
            while (rijen.Lees())
            {
                delen.Add(rijen.Tekst(0));
            }

            return new Verslagblad { Keuze = keuze, Kop = verslag, Lijst = lijst, Aantal = aantal, Delen = delen };
        }

        // Of before reports were kept in parts: the whole is in the one place.
        var alle = new List<string>();
        var naam = Verslagboek.EersteLijst;
        var kop = Verslagboek.Splits(verslag, (vanLijst, deel) =>
        {
            naam = vanLijst;
            alle.Add(deel);
        });
        return new Verslagblad { Keuze = keuze, Kop = kop, Lijst = naam, Aantal = alle.Count, Delen = [.. alle.Skip((int)Math.Min(keuze.Vanaf, alle.Count)).Take(keuze.Grootte)] };
    }

    private static (string Lijst, long Aantal)? Telling(Transactie transactie, long nummer)
    {
        using var rijen = transactie.Lees(transactie.Sql.Ontvangsten.AantalVerslagdelen, ("@nummer", nummer));
        return rijen.Lees() ? (rijen.Tekst(0), rijen.Getal(1)) : null;
    }

    private static Oordeelkop? Kop(Transactie transactie, long versie)
    {
        using var rij = transactie.Lees(transactie.Sql.Oordelen.Oordeelkop, ("@versie", versie));
        return rij.Lees() ? Oordeelkop.Lees(rij, versie) : null;
    }
}
