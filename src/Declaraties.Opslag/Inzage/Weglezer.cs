using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Zet bij elkaar wat er met een declaratie is gebeurd, uit waar het is opgeschreven.</summary>
internal static class Weglezer
{
    /// <summary>Van hetzelfde bericht kunnen er veel afleveringen zijn; de eerste zeggen genoeg.</summary>
    private const int MeesteAfleveringen = 20;

    /// <returns>Elke stap, op tijd.</returns>
    public static IReadOnlyList<Wegstap> Lees(Transactie transactie, long versie)
    {
        var eerste = Oordeellezer.EersteVersie(transactie, versie);
        var stappen = new List<Wegstap>();
        foreach (var aflevering in Afleveringen(transactie, versie))
        {
            stappen.Add(new(aflevering.OntvangenOp, "ontvangen", aflevering.Afzender, Ontvangen(aflevering)));
            if (aflevering.AfgehandeldOp is { } afgehandeld)
            {
                stappen.Add(new(afgehandeld, "beantwoord", null, aflevering.Kanaal == Kanaal.Http ? "de aanbieder kan het WMO325 halen" : "het WMO325 staat klaar om te bezorgen", versie));
            }

            if (Post(transactie, aflevering) is { } post)
            {
                stappen.Add(post);
            }
        }

        using (var rij = transactie.Lees(transactie.Sql.Inzage.VastgelegdOp, ("@versie", eerste)))
        {
            rij.Lees();
            stappen.Add(new(Tijdstippen.VanTekst(rij.Tekst(0)), "beoordeeld", null, null, eerste));
        }

        stappen.AddRange(Beoordelingsboek.Stappen(transactie, versie).Select(stap => new Wegstap(
            stap.Moment,
            stap.Soort,
            $"{stap.Wie} ({stap.Rol})",
            Afscherming.ZonderBsn(stap.Toelichting is { } toelichting ? $"{stap.Reden}: {toelichting}" : stap.Reden),
            stap.Versie)));
        return [.. stappen.OrderBy(stap => stap.Moment).ThenBy(stap => Rang(stap.Soort))];
    }

    private static List<Ontvangst> Afleveringen(Transactie transactie, long versie) =>
        [.. transactie.Query<Ontvangstrij>(transactie.Sql.Ontvangsten.VanOordeel, new { versie, hoogstens = MeesteAfleveringen }).Select(rij => rij.AlsOntvangst())];

    private static Wegstap? Post(Transactie transactie, Ontvangst aflevering)
    {
        using var rij = transactie.Lees(transactie.Sql.Inzage.Bezorging, ("@id", $"{aflevering.Sleutel}-antwoord"));
        if (!rij.Lees())
        {
            return null;
        }

        var bestemming = Afscherming.ZonderBsn(rij.Tekst(0));
        return rij.TekstOfLeeg(1) is { } bezorgd ? new(Tijdstippen.VanTekst(bezorgd), "bezorgd", null, bestemming)
            : rij.TekstOfLeeg(2) is { } opgegeven ? new(Tijdstippen.VanTekst(opgegeven), "niet bezorgd", null, $"{bestemming}: het bezorgen is opgegeven")
            : null;
    }

    private static string Ontvangen(Ontvangst aflevering)
    {
        var langs = aflevering.Kanaal switch { Kanaal.Http => "over HTTP", Kanaal.Map => "uit de map", _ => "van RabbitMQ" };
        return aflevering.WachtTot is { } tot ? $"{langs}; wachtte op toewijzingen, hoogstens tot en met {Nederlands.Datum(tot)}" : langs;
    }

    // What happened in one transaction has one time: told in the order in which it can only have been.
    private static int Rang(string soort) => soort switch { "ontvangen" => 0, "beoordeeld" => 1, "beantwoord" => 3, "bezorgd" or "niet bezorgd" => 4, _ => 2 };
}
