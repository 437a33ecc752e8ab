using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Leest wat er is afgekeurd, op de maand van de declaratie.</summary>
internal static class Afkeurlezer
{
    public static Afkeurbeeld Lees(Transactie transactie, Rapportstand stand, Wet? wet, Maand van, Maand totEnMet, Action<long, long>? voortgang)
    {
        var beeld = new Afkeurbeeld();
        var declaraties = Declaraties(transactie, stand, van, totEnMet).FindAll(declaratie => wet is null || declaratie.Wet == wet);
        var gelezen = 0;
        foreach (var portie in Porties.Van(declaraties, declaratie => declaratie.IsVerwerkt ? declaratie.Afgewezen : 1))
        {
            voortgang?.Invoke(gelezen, declaraties.Count);
            var redenen = Redenen(transactie, portie.Where(declaratie => !declaratie.IsVerwerkt || declaratie.Afgewezen > 0).Select(declaratie => declaratie.Versie));
            var nietGoedgekeurd = NietGoedgekeurd(transactie, portie.Where(declaratie => declaratie is { IsVerwerkt: true, Afgewezen: > 0 }).Select(declaratie => declaratie.Versie));
            foreach (var declaratie in portie)
            {
                beeld.Tel(declaratie);
                if (!declaratie.IsVerwerkt || declaratie.Afgewezen > 0)
                {
                    beeld.TelRedenen(declaratie, redenen.GetValueOrDefault(declaratie.Versie, []), nietGoedgekeurd.GetValueOrDefault(declaratie.Versie, []));
                }
            }

            gelezen += portie.Count;
        }

        return beeld;
    }

    private static List<Declaratiebeeld> Declaraties(Transactie transactie, Rapportstand stand, Maand van, Maand totEnMet)
    {
        var declaraties = new List<Declaratiebeeld>();
        using var rijen = transactie.Lees(
            transactie.Sql.Rapport.Declaraties, ("@begin", van.AlsGetal()), ("@eind", totEnMet.AlsGetal()), ("@stand", stand.Versie));
        while (rijen.Lees())
        {
            declaraties.Add(new Declaratiebeeld(
                rijen.Getal(0),
                new(rijen.Code(1)),
                new(rijen.Code(2)),
                rijen.Wet(9),
                Maanden.VanGetal(rijen.Getal(3)),
                rijen.Getal(4) != 0,
                rijen.Bedrag(5),
                rijen.Bedrag(6),
                rijen.Getal(7),
                rijen.Getal(8)));
        }

        return declaraties;
    }

    /// <summary>Wat er bij deze oordelen is gevonden, van elk in volgorde; van wie er niets is staat er niets.</summary>
    internal static Dictionary<long, List<Afkeurreden>> Redenen(Transactie transactie, IEnumerable<long> versies) => PerVersie(
        transactie, transactie.Sql.Rapport.Redenen, versies, 7, rij => new Afkeurreden(rij.Code(0), rij.Code(1), rij.Code(2), rij.TekstOfLeeg(3), new Plaats((int)rij.Getal(4), (int)rij.Getal(5))));

    private static Dictionary<long, List<NietGoedgekeurd>> NietGoedgekeurd(Transactie transactie, IEnumerable<long> versies) => PerVersie(
        transactie, transactie.Sql.Rapport.NietGoedgekeurd, versies, 6, rij => new NietGoedgekeurd((int)rij.Getal(5), rij.Tekst(0), rij.Bedrag(1), rij.Getal(2) != 0, new Product(rij.Code(3), rij.Code(4))));

    /// <summary>Wat een vraag over deze oordelen geeft, per oordeel.</summary>
    internal static Dictionary<long, List<T>> PerVersie<T>(Transactie transactie, string vraag, IEnumerable<long> versies, int versiekolom, Func<Rijen, T> lees)
    {
        var gevonden = new Dictionary<long, List<T>>();
        var gevraagd = versies.ToList();
        if (gevraagd.Count == 0)
        {
            return gevonden;
        }

        using var rijen = transactie.Lees(vraag, ("@versies", Getallen.AlsJson(gevraagd)));
        while (rijen.Lees())
        {
            var versie = rijen.Getal(versiekolom);
            if (!gevonden.TryGetValue(versie, out var lijst))
            {
                gevonden.Add(versie, lijst = []);
            }

            lijst.Add(lees(rijen));
        }

        return gevonden;
    }
}
