using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Uitlegbladen;
using Declaraties.Rapporten.Vormen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Een woord aan een aanbieder voor een programma: dezelfde tekst en dezelfde regels als van de pagina en van de opdracht <c>woord</c>.</summary>
internal sealed class Woordroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        Formaten(lezen.MapGet($"{Berichtenadres.Api}/declaraties/{{sleutel}}/woord", OverDeclaratie)
            .Beschrijf("maakWoordOverDeclaratie", Routebeschrijving.Declaraties, "De aanbieder inlichten over een declaratie", "Per afgewezen prestatie wat er mis is, wat goed was geweest en wat te sturen, met de nummers van de aanbieder en zonder Bsn; en waarvoor om een credit wordt gevraagd.")
            .VraagtSleutel()
            .Weigert(StatusCodes.Status404NotFound));
        Formaten(lezen.MapGet($"{Berichtenadres.Api}/woord", OverMaand)
            .Beschrijf("maakWoordOverMaand", Routebeschrijving.Declaraties, "Een aanbieder inlichten over een maand", "Alles wat van een aanbieder over een maand is afgewezen en nog openstaat. Wat nog wordt vastgehouden staat er niet bij, en wat intussen opnieuw is ingediend en goedgekeurd ook niet.")
            .Vraagt("aanbieder", "De AGB-code. Verplicht.", "99990001")
            .Vraagt("maand", "De maand waarover is gedeclareerd, als JJJJ-MM. Standaard de vorige.", "2026-02")
            .Vraagt("gemeente", "Alleen deze gemeentecode.", "0505"));
    }

    private static void Formaten(RouteHandlerBuilder route) => route
        .Vraagt("formaat", "json, csv, xlsx of html. Standaard json.", "xlsx")
        .Geeft<Woordvorm>(StatusCodes.Status200OK, "De tekst, en hetzelfde regel voor regel.", Apidocument.Voorbeeld("woord.json"))
        .GeeftBestanden("Regel voor regel, als bestand.")
        .Weigert(StatusCodes.Status400BadRequest);

    private Vormantwoord<Woordvorm> OverDeclaratie(HttpContext http, string sleutel)
    {
        var vraag = new Vraag(http.Request.Query);
        var formaat = Formaatvraag.Lees(vraag);
        return vraag.Bezwaren.Count > 0 ? Klaag(vraag.Bezwaren)
            : databases.Met(database => new Woordbron(database).VanDeclaratie(sleutel)) is { } stof ? Antwoord(stof, formaat)
            : Probleem.Van(StatusCodes.Status404NotFound, "Er is hier geen declaratie met een oordeel.");
    }

    private Vormantwoord<Woordvorm> OverMaand(HttpContext http)
    {
        var vraag = Woordvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        return vraag.Bezwaren.Count > 0 ? Klaag(vraag.Bezwaren)
            : vraag.Aanbieder is not { } aanbieder ? Klaag(["'aanbieder' ontbreekt: verwacht 8 cijfers."])
            : Antwoord(databases.Met(database => new Woordbron(database).VanMaand(aanbieder, vraag.Gemeente, vraag.Maand)), vraag.Formaat);
    }

    private Vormantwoord<Woordvorm> Antwoord(Woordstof stof, Rapportformaat? formaat) =>
        Vormantwoord<Woordvorm>.Van(Rapportbestand.Van(Woordrapport.Maak(stof, databases.Met(database => new Naamopslag(database, klok).Namen(NederlandseTijd.Vandaag(klok)))), formaat ?? Rapportformaat.Json, "woord"));
}
