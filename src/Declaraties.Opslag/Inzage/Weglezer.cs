using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Opslag.Inzage;

/// <summary>Zet bij elkaar wat er met een declaratie is gebeurd, uit waar het is opgeschreven.</summary>
internal static class Weglezer
{
    /// <summary>Van hetzelfde bericht kunnen er veel afleveringen zijn; de eerste zeggen genoeg.</summary>
    private const int MeesteAfleveringen = 20;

    /// <summary>De afleveringen van een bericht, de eerste voorop.</summary>
    public static IReadOnlyList<Ontvangst> Afleveringen(Transactie transactie, long versie) =>
        [.. transactie.Query<Ontvangstrij>(transactie.Sql.Ontvangsten.VanOordeel, new { versie, hoogstens = MeesteAfleveringen }).Select(rij => rij.AlsOntvangst())];

    /// <summary>De enveloppen waarin die kwamen en waarin is geantwoord.</summary>
    public static IReadOnlyList<Enveloppenpaar> Enveloppen(Transactie transactie, IReadOnlyList<Ontvangst> afleveringen) =>
        [.. afleveringen.Where(aflevering => aflevering.Envelop is not null).Select(aflevering => new Enveloppenpaar(aflevering, aflevering.Envelop!.Envelop, Retouropslag.Verzendingen(transactie, aflevering)))];

    /// <returns>Elke stap, op tijd.</returns>
    public static IReadOnlyList<Wegstap> Lees(Transactie transactie, long versie, Wet wet, IReadOnlyList<Ontvangst> afleveringen, IReadOnlyList<Enveloppenpaar> enveloppen)
    {
        var eerste = Oordeellezer.EersteVersie(transactie, versie);
        var stappen = new List<Wegstap>();
        foreach (var aflevering in afleveringen)
        {
            stappen.Add(new(aflevering.OntvangenOp, "ontvangen", aflevering.Afzender, Ontvangen(aflevering)));
            if (aflevering.AfgehandeldOp is { } afgehandeld)
            {
                stappen.Add(new(afgehandeld, "beantwoord", null, aflevering.Kanaal == Kanaal.Http ? $"de aanbieder kan het {wet.Bericht(325)} halen" : $"het {wet.Bericht(325)} staat klaar om te bezorgen", versie));
            }

            if (aflevering.Envelop is null && Post(transactie, aflevering) is { } post)
            {
                stappen.Add(post);
            }
        }

        stappen.AddRange(enveloppen.SelectMany(paar => paar.Terug).SelectMany(Post));

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

    private static IEnumerable<Wegstap> Post(Verzending verzending)
    {
        if (verzending.BezorgdOp is { } bezorgd)
        {
            yield return new(bezorgd, "bezorgd", null, $"envelop {verzending.Referentienummer}");
        }
        else if (verzending.OpgegevenOp is { } opgegeven)
        {
            yield return new(opgegeven, "niet bezorgd", null, $"envelop {verzending.Referentienummer}: het bezorgen is opgegeven");
        }
    }

    private static string Ontvangen(Ontvangst aflevering)
    {
        var langs = aflevering.Kanaal switch { Kanaal.Http => "over HTTP", Kanaal.Map => "uit de map", _ => "van RabbitMQ" } + (aflevering.Envelop is null ? "" : ", in een envelop");
        return aflevering.WachtTot is { } tot ? $"{langs}; wachtte op toewijzingen, hoogstens tot en met {Nederlands.Datum(tot)}" : langs;
    }

    // What happened in one transaction has one time: told in the order in which it can only have been.
    private static int Rang(string soort) => soort switch { "ontvangen" => 0, "beoordeeld" => 1, "beantwoord" => 3, "bezorgd" or "niet bezorgd" => 4, _ => 2 };
}
