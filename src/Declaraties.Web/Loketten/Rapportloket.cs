using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Verwerken;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Tellen;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Loketten;

/// <summary>Een rapport om op te halen, voor een pagina en voor een programma.</summary>
internal sealed class Rapportloket(Databasevoorraad databases, Webinstellingen instellingen, Dienstinstellingen dienst, TimeProvider klok)
{
    /// <summary>Het rapport, zoals er in het adres om wordt gevraagd.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="soort">Welk rapport.</param>
    /// <param name="klaag">Zegt wat er niet klopt, met welke status.</param>
    public IResult Geef(HttpContext http, string soort, Func<int, IReadOnlyList<string>, IResult> klaag)
    {
        if (Woorden.Zoek<Rapportsoort>(soort) is not { } gevonden)
        {
            return klaag(StatusCodes.Status404NotFound, [$"Er is geen rapport met die naam; er is {string.Join(", ", Woorden.Alle<Rapportsoort>())}."]);
        }

        var (rapportvraag, formaat, metBom, bezwaren) = Rapportkeuze.Lees(http.Request.Query, gevonden, instellingen.Banden, NederlandseTijd.Vandaag(klok));
        if (bezwaren.Count > 0)
        {
            return klaag(StatusCodes.Status400BadRequest, bezwaren);
        }

        return Rapportbestand.Maak(formaat, $"{soort}-{rapportvraag.Bestandsnaam}", schrijf => Schrijf(http, soort, rapportvraag, formaat, schrijf), metBom)
            ?? klaag(StatusCodes.Status400BadRequest, ["'versie' klopt niet: verwacht het nummer van een vastlegging."]);
    }

    private bool Schrijf(HttpContext http, string soort, Rapportvraag vraag, Rapportformaat formaat, Action<Rapportage> schrijf)
    {
        var isGemaakt = databases.Met(database => new Rapportopslag(database, klok).Lees(
            vraag.Stand,
            bron =>
            {
                schrijf(new Opsteller(bron, vraag, (_, _, _) => { }, Berichtperioden.Lezer(dienst.Grenzen.Edities), Paginawijzer.Van(http.Request)).Rapport());
                return true;
            },
            () => false,
            vraag.Wet));
        if (isGemaakt)
        {
            databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "rapport opgehaald", $"{soort} over {vraag.Periode}, {formaat.Woord()}", "gelukt"));
        }

        return isGemaakt;
    }
}
