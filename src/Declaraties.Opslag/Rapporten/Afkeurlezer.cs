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
        foreach (var (plaats, declaratie) in declaraties.Index())
        {
            voortgang?.Invoke(plaats, declaraties.Count);
            beeld.Tel(declaratie);
            if (!declaratie.IsVerwerkt || declaratie.Afgewezen > 0)
            {
                beeld.TelRedenen(declaratie, Redenen(transactie, declaratie.Versie), declaratie.IsVerwerkt ? NietGoedgekeurd(transactie, declaratie.Versie) : []);
            }
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

    internal static List<Afkeurreden> Redenen(Transactie transactie, long versie)
    {
        var redenen = new List<Afkeurreden>();
        using var rijen = transactie.Lees(transactie.Sql.Rapport.Redenen, ("@versie", versie));
        while (rijen.Lees())
        {
            redenen.Add(new Afkeurreden(rijen.Code(0), rijen.Code(1), rijen.Code(2), rijen.TekstOfLeeg(3), new Plaats((int)rijen.Getal(4), (int)rijen.Getal(5))));
        }

        return redenen;
    }

    private static List<NietGoedgekeurd> NietGoedgekeurd(Transactie transactie, long versie)
    {
        var prestaties = new List<NietGoedgekeurd>();
        using var rijen = transactie.Lees(transactie.Sql.Rapport.NietGoedgekeurd, ("@versie", versie));
        while (rijen.Lees())
        {
            prestaties.Add(new NietGoedgekeurd((int)rijen.Getal(5), rijen.Tekst(0), rijen.Bedrag(1), rijen.Getal(2) != 0, new Product(rijen.Code(3), rijen.Code(4))));
        }

        return prestaties;
    }
}
