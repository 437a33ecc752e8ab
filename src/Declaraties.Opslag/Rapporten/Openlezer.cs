using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Zoekt welke ontvangen declaraties nog niet zijn beantwoord en over een periode kunnen gaan.</summary>
internal static class Openlezer
{
    /// <param name="transactie">De momentopname.</param>
    /// <param name="moment">Wat toen open stond.</param>
    /// <param name="wet">Alleen onder deze wet, en wat niet te lezen is; null voor elke.</param>
    /// <param name="periode">Waar zij over moeten gaan.</param>
    /// <param name="lees">De periodes van een bericht; null als het niet te lezen is.</param>
    public static IReadOnlyList<OpenDeclaratie> Lees(Transactie transactie, DateTimeOffset moment, Wet? wet, Periode periode, Func<Stream, IReadOnlyList<Periode>?> lees)
    {
        var gevonden = new List<OpenDeclaratie>();
        foreach (var (nummer, sleutel, versie) in Open(transactie, moment, wet))
        {
            // Of what was judged the lines are there: a held message need not be read again.
            var raakt = (versie is { } oordeel ? Bewaard(transactie, oordeel, periode) : null) ?? Perioden(transactie, nummer, lees)?.Any(periode.Overlapt);
            if (raakt != false)
            {
                gevonden.Add(new OpenDeclaratie(sleutel, IsGelezen: raakt is not null));
            }
        }

        return gevonden;
    }

    private static List<(long Nummer, string Sleutel, long? Versie)> Open(Transactie transactie, DateTimeOffset moment, Wet? wet)
    {
        using var rij = transactie.Lees(transactie.Sql.Rapport.OpenDeclaraties, ("@moment", moment.AlsTekst()), ("@wet", wet));
        var open = new List<(long, string, long?)>();
        while (rij.Lees())
        {
            open.Add((rij.Getal(0), rij.Tekst(1), rij.IsLeeg(2) ? null : rij.Getal(2)));
        }

        return open;
    }

    /// <returns>Of de DeclaratiePeriode van dit oordeel of een prestatie ervan een dag met de periode gemeen heeft; null als er geen prestaties van zijn bewaard.</returns>
    private static bool? Bewaard(Transactie transactie, long versie, Periode periode)
    {
        using var rij = transactie.Lees(
            transactie.Sql.Rapport.PrestatiesInPeriode, ("@versie", versie), ("@begin", (long)periode.Begin.AlsGetal()), ("@eind", (long)periode.Eind.AlsGetal()));
        return rij.Lees() && rij.Getal(1) > 0 ? rij.Getal(0) != 0 || rij.Getal(2) > 0 : null;
    }

    private static IReadOnlyList<Periode>? Perioden(Transactie transactie, long nummer, Func<Stream, IReadOnlyList<Periode>?> lees)
    {
        using var rij = transactie.Lees(transactie.Sql.Rapport.Ontvangstbericht, ("@nummer", nummer));
        if (!rij.Lees())
        {
            return null;
        }

        using var bericht = new Afschrift(new Vingerafdruk(rij.Bytes(0)), rij.Bytes(1)).Open();
        return lees(bericht);
    }
}
