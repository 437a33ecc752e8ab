using System.Globalization;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Inzage;

/// <summary>
/// Zoekt bij een prestatie wat zij vervangt en waardoor zij is vervangen. Over een toewijzing is er in een maand één prestatie (TR387, TR388, CS337): wie na een weigering opnieuw indient doet dat met dezelfde
/// toewijzing over dezelfde maand, onder andere nummers. Van declaraties die na elkaar kwamen hoort de latere bij de geweigerde prestaties van die er direct voor.
/// </summary>
internal sealed class Ketenlezer(Transactie transactie, PartijenId partijen, bool alleenBeantwoord)
{
    public Prestatieketen Lees(Inzageprestatie prestatie)
    {
        var schakels = Schakels(prestatie);
        var eigen = schakels.FindIndex(schakel => schakel.Versie == prestatie.Versie);
        return eigen < 0
            ? Prestatieketen.Geen
            : new(
                eigen > 0 ? Verwijzingen(schakels[eigen - 1], alleenGeweigerd: true) : [],
                prestatie.Uitslag != PrestatieUitslag.Goedgekeurd && eigen < schakels.Count - 1 ? Verwijzingen(schakels[eigen + 1], alleenGeweigerd: false) : []);
    }

    /// <summary>De declaraties met een prestatie over deze toewijzing en maand, in de volgorde waarin zij voor het eerst werden beoordeeld.</summary>
    private List<Schakel> Schakels(Inzageprestatie prestatie)
    {
        var maand = Maand.Van(prestatie.ProductPeriode.Begin);
        var dagen = Enumerable.Range(0, maand.Dagen).Select(dag => (long)maand.EersteDag.AddDays(dag).AlsGetal());
        var schakels = new List<Schakel>();
        using var rij = transactie.Lees(
            transactie.Sql.Inzage.OverToewijzingInMaand,
            ("@relatie", partijen.Waarde),
            ("@nummer", (long)prestatie.ToewijzingNummer),
            ("@van", (long)maand.EersteDag.AlsGetal()),
            ("@totEnMet", (long)maand.LaatsteDag.AlsGetal()),
            ("@dagen", Getallen.AlsJson(dagen)),
            ("@credit", prestatie.IsCredit ? 1L : 0L));
        while (rij.Lees())
        {
            var (versie, sleutel) = (rij.Getal(1), rij.TekstOfLeeg(4));
            // To who sent it, what has not been answered has not been judged.
            if (alleenBeantwoord && rij.TekstOfLeeg(5) != Ontvangststatus.Beoordeeld.Woord())
            {
                continue;
            }

            if (schakels.Count == 0 || schakels[^1].Versie != versie)
            {
                schakels.Add(new Schakel(versie, []));
            }

            schakels[^1].Prestaties.Add(new Prestatieverwijzing(sleutel ?? string.Create(CultureInfo.InvariantCulture, $"v{versie}"), rij.Tekst(2), (PrestatieUitslag)rij.Getal(3)));
        }

        return schakels;
    }

    private static List<Prestatieverwijzing> Verwijzingen(Schakel schakel, bool alleenGeweigerd) =>
        [.. schakel.Prestaties.Where(een => !alleenGeweigerd || een.Uitslag != PrestatieUitslag.Goedgekeurd)];

    private sealed record Schakel(long Versie, List<Prestatieverwijzing> Prestaties);
}
