using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Opslag.Inzage;

/// <summary>
/// Welke vastgehouden declaraties een wijziging van gegevens kan raken. Alleen wat wordt vastgehouden is nog te herzien, en dat is hoogstens wat er in tien werkdagen komt.
/// </summary>
public sealed class Raakvlak(Database database)
{
    public Geraakt Zoek(IReadOnlyList<Raakpunt> punten)
    {
        ArgumentNullException.ThrowIfNull(punten);
        return punten.Count == 0 ? Geraakt.Niets : database.Leest(transactie =>
        {
            var versies = Vastgehouden(transactie, punten).Where(een => Raakt(transactie, een.Versie, een.Punten)).Select(een => een.Versie).ToList();
            var eerste = versies.Take(Geraakt.Meeste).ToList();
            var declaraties = Oordeelregel.LeesAlle(transactie, transactie.Sql.Inzage.Gevonden, ("@versies", Getallen.AlsJson(eerste)));
            return new Geraakt([.. declaraties.OrderBy(declaratie => eerste.IndexOf(declaratie.Versie))], versies.Count);
        });
    }

    /// <summary>Wat wordt vastgehouden van wie het aangaat, met de punten die hem aangaan.</summary>
    private static List<(long Versie, List<Raakpunt> Punten)> Vastgehouden(Transactie transactie, IReadOnlyList<Raakpunt> punten)
    {
        // Most points are of one provider: of another nothing has to be looked at.
        var vanAanbieder = punten.ToLookup(punt => punt.Aanbieder);
        var gevonden = new List<(long, List<Raakpunt>)>();
        using var rijen = transactie.Lees(transactie.Sql.Inzage.Vastgehoudene);
        while (rijen.Lees())
        {
            var (gemeente, aanbieder, wet) = (new Gemeente(rijen.Tekst(1)), new Aanbieder(rijen.Tekst(2)), rijen.Wet(3));
            if (vanAanbieder[aanbieder].Concat(vanAanbieder[null]).Where(punt => punt.Raakt(gemeente, aanbieder, wet)).ToList() is { Count: > 0 } raakt)
            {
                gevonden.Add((rijen.Getal(0), raakt));
            }
        }

        return gevonden;
    }

    private static bool Raakt(Transactie transactie, long versie, List<Raakpunt> punten)
    {
        using var rijen = transactie.Lees(transactie.Sql.Inzage.WaaropIsGedeclareerd, ("@versie", versie));
        while (rijen.Lees())
        {
            var (nummer, client, categorie, begindatum) = ((int)rijen.Getal(0), Bsn.VanGetal((int)rijen.Getal(1)), rijen.Tekst(2), rijen.Datum(3));
            if (punten.Exists(punt => punt.Raakt(nummer, client, categorie, begindatum)))
            {
                return true;
            }
        }

        return false;
    }
}
