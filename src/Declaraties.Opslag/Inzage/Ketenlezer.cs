using System.Globalization;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Inzage;

/// <summary>
/// Zoekt bij een prestatie wat zij vervangt en waardoor zij is vervangen. Over een toewijzing is er in een maand één prestatie (TR387, TR388, CS337): wie na een weigering opnieuw indient doet dat met dezelfde
/// toewijzing over dezelfde maand, onder andere nummers. Van declaraties die na elkaar kwamen hoort de latere bij de geweigerde prestaties van die er direct voor. Wat nog openstaat volgt hieruit, en uit niets anders.
/// </summary>
internal sealed class Ketenlezer(Transactie transactie, PartijenId partijen, bool alleenBeantwoord)
{
    private const int MeesteSamen = 500;

    /// <returns>Van elke prestatie, in dezelfde volgorde.</returns>
    public IReadOnlyList<Prestatieketen> Lees(IReadOnlyList<Inzageprestatie> prestaties)
    {
        var schakels = new Dictionary<(int Nummer, Maand Maand, bool IsCredit), List<Schakel>>();
        foreach (var samen in prestaties.GroupBy(prestatie => (Maand: Maand.Van(prestatie.ProductPeriode.Begin), prestatie.IsCredit)))
        {
            foreach (var nummers in samen.Select(prestatie => prestatie.ToewijzingNummer).Distinct().Chunk(MeesteSamen))
            {
                foreach (var (nummer, schakel) in Schakels(nummers, samen.Key.Maand, samen.Key.IsCredit))
                {
                    var sleutel = (nummer, samen.Key.Maand, samen.Key.IsCredit);
                    if (!schakels.TryGetValue(sleutel, out var reeks))
                    {
                        schakels.Add(sleutel, reeks = []);
                    }

                    if (reeks.Count == 0 || reeks[^1].Versie != schakel.Versie)
                    {
                        reeks.Add(new Schakel(schakel.Versie, []));
                    }

                    reeks[^1].Prestaties.Add(schakel.Prestatie);
                }
            }
        }

        return [.. prestaties.Select(prestatie => Keten(prestatie, schakels.GetValueOrDefault((prestatie.ToewijzingNummer, Maand.Van(prestatie.ProductPeriode.Begin), prestatie.IsCredit), [])))];
    }

    /// <summary>Of na een declaratie die als geheel is afgekeurd er over dezelfde maand een is verwerkt. Prestaties zijn er van haar niet bewaard: op wat erin stond is niet te zoeken.</summary>
    public bool IsVervangen(Oordeelregel declaratie) =>
        !declaratie.Uitslag.IsVerwerkt()
        && transactie.Getal(transactie.Sql.Inzage.LaterVerwerkt, ("@relatie", partijen.Waarde), ("@periode", (long)declaratie.Periode.AlsGetal()), ("@versie", declaratie.Versie)) is not null;

    private static Prestatieketen Keten(Inzageprestatie prestatie, List<Schakel> schakels)
    {
        var eigen = schakels.FindIndex(schakel => schakel.Versie == prestatie.Versie);
        return eigen < 0
            ? Prestatieketen.Geen
            : new(
                eigen > 0 ? Verwijzingen(schakels[eigen - 1], alleenGeweigerd: true) : [],
                prestatie.Uitslag != PrestatieUitslag.Goedgekeurd && eigen < schakels.Count - 1 ? Verwijzingen(schakels[eigen + 1], alleenGeweigerd: false) : []);
    }

    /// <summary>De prestaties over deze toewijzingen in een maand: per toewijzing in de volgorde waarin de declaraties voor het eerst werden beoordeeld.</summary>
    private IEnumerable<(int Nummer, (long Versie, Prestatieverwijzing Prestatie) Schakel)> Schakels(int[] nummers, Maand maand, bool isCredit)
    {
        var dagen = Enumerable.Range(0, maand.Dagen).Select(dag => (long)maand.EersteDag.AddDays(dag).AlsGetal());
        using var rij = transactie.Lees(
            transactie.Sql.Inzage.OverToewijzingenInMaand,
            ("@relatie", partijen.Waarde),
            ("@nummers", Getallen.AlsJson(nummers.Select(nummer => (long)nummer))),
            ("@van", (long)maand.EersteDag.AlsGetal()),
            ("@totEnMet", (long)maand.LaatsteDag.AlsGetal()),
            ("@dagen", Getallen.AlsJson(dagen)),
            ("@credit", isCredit ? 1L : 0L));
        while (rij.Lees())
        {
            var (versie, sleutel) = (rij.Getal(1), rij.TekstOfLeeg(4));
            // To who sent it, what has not been answered has not been judged.
            if (!alleenBeantwoord || rij.TekstOfLeeg(5) == Ontvangststatus.Beoordeeld.Woord())
            {
                yield return ((int)rij.Getal(0), (versie, new Prestatieverwijzing(sleutel ?? string.Create(CultureInfo.InvariantCulture, $"v{versie}"), rij.Tekst(2), (PrestatieUitslag)rij.Getal(3))));
            }
        }
    }

    private static List<Prestatieverwijzing> Verwijzingen(Schakel schakel, bool alleenGeweigerd) =>
        [.. schakel.Prestaties.Where(een => !alleenGeweigerd || een.Uitslag != PrestatieUitslag.Goedgekeurd)];

    private sealed record Schakel(long Versie, List<Prestatieverwijzing> Prestaties);
}
