using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Lezen;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Haalt op wat er aan een aanbieder te zeggen is.</summary>
public sealed class Woordbron(Database database)
{
    /// <summary>Over één declaratie, ook als zij nog wordt vastgehouden; null als daar geen oordeel is.</summary>
    public Woordstof? VanDeclaratie(string adres) => database.Leest(transactie =>
    {
        if (Declaratieinzage.Versie(transactie, adres) is not { } versie || Oordeelregel.LeesAlle(transactie, transactie.Sql.Inzage.Oordeel, ("@versie", versie)) is not [var kop])
        {
            return null;
        }

        var prestaties = Afgewezen(Geweigerd(transactie, kop.Versie, Woordstof.MeestePrestaties));
        return new Woordstof
        {
            Aanbieder = kop.Aanbieder,
            Maand = kop.Periode,
            IsEenDeclaratie = true,
            Declaraties = Deel(transactie, kop, prestaties, metAlgemeen: true) is { } deel ? [deel] : [],
            TeCrediteren = TeCrediteren(transactie, kop.Aanbieder, kop.Gemeente, kop.Wet, een => een.DeclaratieNummer == kop.DeclaratieNummer),
            IsMeer = kop.Uitslag.IsVerwerkt() && kop.Afgewezen > prestaties.Count,
        };
    });

    /// <summary>Alles wat van een aanbieder over een maand is afgewezen en nog openstaat, en wat hij van die maand zou moeten crediteren.</summary>
    public Woordstof VanMaand(Aanbieder aanbieder, Gemeente? gemeente, Maand maand) => database.Leest(transactie =>
    {
        var delen = new List<Woorddeel>();
        var (vastgehouden, opgelost, over) = (0, 0, Woordstof.MeestePrestaties);
        var koppen = Oordeelregel.LeesAlle(
            transactie, transactie.Sql.Inzage.NietToegewezenVanMaand, ("@lijst", Werkregels.NietToegewezen), ("@aanbieder", aanbieder), ("@periode", (long)maand.AlsGetal()));
        foreach (var kop in koppen.Where(kop => gemeente is null || kop.Gemeente == gemeente))
        {
            if (kop.IsVastgehouden)
            {
                vastgehouden++;
                continue;
            }

            // What is held has been handed in again as well: that it was is no secret, what becomes of it is.
            var keten = Declaratieinzage.Keten(transactie, kop, alleenBeantwoord: false);
            if (keten?.IsVervangen(kop) ?? false)
            {
                continue;
            }

            var geweigerd = Geweigerd(transactie, kop.Versie, int.MaxValue);
            var ketens = keten?.Lees(geweigerd);
            var staatOpen = geweigerd.Where((_, plaats) => ketens?[plaats].IsOpen ?? true).ToList();
            var open = Afgewezen(staatOpen);
            opgelost += Afgewezen(geweigerd).Count - open.Count;
            // What is about a client is settled when every line of his that could not be judged was handed in again.
            var isOverClientOpen = !geweigerd.Any(IsNietBeoordeeld) || staatOpen.Exists(IsNietBeoordeeld);
            if (Deel(transactie, kop, [.. open.Take(over)], isOverClientOpen || !kop.Uitslag.IsVerwerkt()) is { } deel)
            {
                delen.Add(deel);
            }

            over -= open.Count;
        }

        return new Woordstof
        {
            Aanbieder = aanbieder,
            Maand = maand,
            Declaraties = delen,
            TeCrediteren = TeCrediteren(transactie, aanbieder, gemeente, null, een => Maand.Van(een.ProductPeriode.Begin) == maand),
            Vastgehouden = vastgehouden,
            Opgelost = opgelost,
            IsMeer = over < 0,
        };
    });

    /// <summary>Wat nog wordt vastgehouden is niet betaald, en kan nog anders worden: daarvoor wordt niet om een credit gevraagd.</summary>
    private static IReadOnlyList<TeCrediterenPrestatie> TeCrediteren(Transactie transactie, Aanbieder aanbieder, Gemeente? gemeente, Wet? wet, Func<TeCrediterenPrestatie, bool> welke)
    {
        var versies = new List<long>();
        using (var rijen = transactie.Lees(transactie.Sql.Inzage.Vastgehoudene))
        {
            while (rijen.Lees())
            {
                if (rijen.Tekst(2) == aanbieder.Code)
                {
                    versies.Add(rijen.Getal(0));
                }
            }
        }

        var vastgehouden = Oordeelregel.LeesAlle(transactie, transactie.Sql.Inzage.Gevonden, ("@versies", Getallen.AlsJson(versies))).Select(kop => (kop.Wet, kop.DeclaratieNummer)).ToHashSet();
        return [.. Signaalopslag.TeCrediteren(transactie, aanbieder, gemeente, wet).Where(een => welke(een) && !vastgehouden.Contains((een.Wet, een.DeclaratieNummer)))];
    }

    private static IReadOnlyList<Inzageprestatie> Geweigerd(Transactie transactie, long versie, int hoogstens) =>
        Inzageprestatie.LeesAlle(transactie, transactie.Sql.Inzage.NietGoedgekeurdePrestaties, ("@versie", versie), ("@vanaf", 0L), ("@hoogstens", (long)hoogstens));

    /// <summary>Wat niet is beoordeeld staat bij zijn client.</summary>
    private static IReadOnlyList<Inzageprestatie> Afgewezen(IEnumerable<Inzageprestatie> geweigerd) => [.. geweigerd.Where(een => !IsNietBeoordeeld(een))];

    private static bool IsNietBeoordeeld(Inzageprestatie prestatie) => prestatie.Uitslag == PrestatieUitslag.NietBeoordeeld;

    /// <summary>Null als er over deze declaratie niets te zeggen is.</summary>
    private static Woorddeel? Deel(Transactie transactie, Oordeelregel kop, IReadOnlyList<Inzageprestatie> prestaties, bool metAlgemeen)
    {
        var algemeen = !metAlgemeen ? [] : BewaardeBevinding.LeesAlle(
            transactie,
            kop.Uitslag.IsVerwerkt() ? transactie.Sql.Oordelen.BevindingenOverGeheel : transactie.Sql.Oordelen.Bevindingpagina,
            kop.Uitslag.IsVerwerkt()
                ? [("@versie", kop.Versie), ("@hoogstens", (long)Declaratieblad.MeesteAlgemeen)]
                : [("@versie", kop.Versie), ("@vanaf", 0L), ("@tot", (long)Declaratieblad.MeesteAlgemeen)]);
        var plaatsen = new Bevindingplaatsen(transactie, kop.Versie);
        return algemeen.Count + prestaties.Count == 0 ? null : new Woorddeel(kop, algemeen, [.. prestaties.Select(plaatsen.Beoordeeld)]);
    }
}
