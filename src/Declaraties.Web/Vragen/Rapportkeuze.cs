using Declaraties.Berekenen;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Tellen;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Een rapport om op te halen.</summary>
/// <param name="Rapport">Waarover het gaat.</param>
/// <param name="Formaat">Waarin.</param>
/// <param name="MetBom">Of CSV een byte order mark krijgt.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Rapportkeuze(Rapportvraag Rapport, Rapportformaat Formaat, bool MetBom, IReadOnlyList<string> Bezwaren)
{
    /// <param name="query">Wat er in het adres staat.</param>
    /// <param name="soort">Welk rapport.</param>
    /// <param name="banden">Wat er gewoon is voor wie er niet naar vraagt.</param>
    /// <param name="vandaag">De dag waarop het wordt gevraagd.</param>
    public static Rapportkeuze Lees(IQueryCollection query, Rapportsoort soort, Banden banden, DateOnly vandaag)
    {
        var vraag = new Vraag(query);
        var formaat = Formaatvraag.Lees(vraag) ?? Rapportformaat.Json;
        var (van, totEnMet) = Periodevraag.Lees(vraag, vandaag);
        var (onder, boven) = (vraag.Geheel("onder", banden.Onder, 0, Banden.Hoogste), vraag.Geheel("boven", banden.Boven, 0, Banden.Hoogste));
        if (onder > boven)
        {
            vraag.Weiger("onder", "verwacht hoogstens wat er bij 'boven' staat");
        }

        var rapport = new Rapportvraag
        {
            Soort = soort,
            Van = van,
            TotEnMet = totEnMet,
            Wet = vraag.Wet(),
            Per = vraag.Woord("per", Opsteller.Keuzes(soort)),
            Volgorde = vraag.MogelijkeKeuze<Rapportvolgorde>("volgorde"),
            Stand = vraag.MogelijkeDatum("stand") is { } dag ? Standvraag.Op(dag)
                : vraag.Geheel("versie", 0, 1, int.MaxValue) is > 0 and var versie ? new Standvraag(Versie: versie)
                : new Standvraag(),
            Banden = onder > boven ? Banden.Standaard : new Banden(onder, boven),
        };
        return new(rapport, formaat, Formaatvraag.MetBom(vraag), vraag.Bezwaren);
    }
}
