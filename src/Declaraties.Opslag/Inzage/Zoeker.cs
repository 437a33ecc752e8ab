using System.Globalization;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;

namespace Declaraties.Opslag.Inzage;

/// <summary>
/// Zoekt op een nummer: ToewijzingNummer, DeclaratieNummer, Identificatie, ReferentieNummer of Bsn. Welke van die het is blijkt uit wat er wordt gevonden. Een
/// Bsn wordt alleen gezocht als negen cijfers die aan de 11-proef voldoen, en staat in geen uitkomst.
/// </summary>
public sealed class Zoeker(Database database)
{
    private const int CijfersVanBsn = 9;

    /// <param name="tekst">De term.</param>
    /// <param name="wet">Alleen onder deze; null voor elke.</param>
    public Vondst Zoek(string tekst, Wet? wet = null)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var term = tekst.Trim();
        return term.Length == 0 ? new Vondst([], [], OpBsn: false) : database.Leest(transactie =>
        {
            var sql = transactie.Sql.Inzage;
            var toewijzingen = new HashSet<Toewijzing>();
            var versies = new HashSet<long>();
            if (int.TryParse(term, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer))
            {
                toewijzingen.UnionWith(Toewijzingen(transactie, sql.ZoekToewijzing, ("@nummer", (long)nummer)));
            }

            var opBsn = false;
            if (term.Length == CijfersVanBsn && term.All(char.IsAsciiDigit) && Bsn.Lees(term) is { VoldoetAanElfproef: true } bsn)
            {
                opBsn = true;
                // An older version may have been someone else's.
                toewijzingen.UnionWith(Toewijzingen(transactie, sql.ZoekBsn, ("@bsn", (long)bsn.Getal)).Where(toewijzing => toewijzing.Bsn == bsn));
                versies.UnionWith(Versies(transactie, sql.ZoekAfgewezenBsn, ("@bsn", (long)bsn.Getal)));
                versies.UnionWith(Goedgekeurd(transactie, bsn));
            }

            versies.UnionWith(Versies(transactie, sql.ZoekDeclaratieNummer, ("@tekst", term)));
            versies.UnionWith(Versies(transactie, sql.ZoekIdentificatie, ("@tekst", term)));
            versies.UnionWith(Versies(transactie, sql.ZoekReferentieNummer, ("@tekst", term)));
            return new Vondst(
                [
                    .. toewijzingen.Where(t => wet is null || t.Wet == wet).OrderBy(t => t.Gemeente.Code, StringComparer.Ordinal).ThenBy(t => t.Aanbieder.Code, StringComparer.Ordinal).ThenBy(t => t.Wet).ThenBy(t => t.ToewijzingNummer)
                ],
                [
                    .. versies.OrderDescending().Chunk(Bladzijde.Grootte)
                        .SelectMany(deel => Oordeelregel.LeesAlle(transactie, sql.Gevonden, ("@versies", Getallen.AlsJson(deel))))
                        .Where(oordeel => wet is null || oordeel.Wet == wet)
                        .Take(Bladzijde.Grootte)
                ],
                opBsn);
        });
    }

    private static List<Toewijzing> Toewijzingen(Transactie transactie, string vraag, Parameter term)
    {
        using var rijen = transactie.Lees(vraag, term);
        return [.. Toewijzinglezer.Geldend(rijen)];
    }

    /// <summary>Declaraties met een goedgekeurde prestatie van een client: die staat op een toewijzing die van hem is, of dat was.</summary>
    private static IEnumerable<long> Goedgekeurd(Transactie transactie, Bsn bsn)
    {
        List<Toewijzing> ooit;
        using (var rijen = transactie.Lees(transactie.Sql.Inzage.ZoekBsn, ("@bsn", (long)bsn.Getal)))
        {
            ooit = [.. Toewijzinglezer.Elke(rijen)];
        }

        return
        [
            .. ooit.GroupBy(ToewijzingSleutel.Van).SelectMany(versies => Versies(
                transactie,
                transactie.Sql.Inzage.ZoekGoedgekeurdBsn,
                ("@dagen", Getallen.AlsJson(Toewijzinginzage.Dagen([.. versies], DateOnly.MaxValue))),
                ("@relatie", Vastlegging.Partijen(transactie, versies.Key.Gemeente, versies.Key.Aanbieder, versies.Key.Wet)!.Value.Waarde),
                ("@nummer", (long)versies.Key.ToewijzingNummer),
                ("@bsn", (long)bsn.Getal))),
        ];
    }

    private static List<long> Versies(Transactie transactie, string vraag, params ReadOnlySpan<Parameter> termen)
    {
        var versies = new List<long>();
        using var rijen = transactie.Lees(vraag, [.. termen, ("@hoogstens", (long)Bladzijde.Grootte)]);
        while (rijen.Lees())
        {
            versies.Add(rijen.Getal(0));
        }

        return versies;
    }
}
