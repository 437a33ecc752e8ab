using System.Net.Mime;
using Declaraties.Domein;
using Declaraties.Rapporten.Tellen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Declaraties.Web.Api;

/// <summary>De rapporten voor een programma: dezelfde als van de pagina.</summary>
internal sealed class Rapportroutes(Rapportloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes) => routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesRapporten)
            .MapGet($"{Berichtenadres.Api}/rapporten/{{soort}}", (HttpContext http, string soort) => loket.Geef(http, soort, (status, bezwaren) => Probleem.Van(status, string.Join(' ', bezwaren))))
            .Beschrijf("haalRapport", Routebeschrijving.Overzichten, "Een rapport", "Het rapport over een maand of een jaar, zoals het nu is of op een eerdere stand.")
            .Vraagt("soort", $"{string.Join(", ", Woorden.Alle<Rapportsoort>())}.", "afkeur", plaats: ParameterLocation.Path)
            .Vraagt("formaat", "json, csv, xlsx of html. Standaard json.", "xlsx")
            .Vraagt("bom", "nee voor CSV zonder byte order mark. Standaard ja, voor Excel.", "nee")
            .Vraagt("maand", "Als JJJJ-MM. Standaard de vorige maand.", "2026-02")
            .Vraagt("jaar", "Een heel jaar in plaats van een maand.", "2026", JsonSchemaType.Integer)
            .Vraagt("per", "Alleen dit blad, zoals aanbieder, product of gemeente.", "aanbieder")
            .VraagtWet()
            .Vraagt("volgorde", "naam of langste. Standaard tabellen op naam, en grafieken met de langste staaf voorop.", "langste")
            .Vraagt("stand", "Zoals het aan het eind van deze dag was, als JJJJ-MM-DD.", "2026-05-01")
            .Vraagt("versie", "Zoals het bij deze vastlegging was.", "10", JsonSchemaType.Integer)
            .Vraagt("onder", "Onder dit percentage is de benutting laag.", "80", JsonSchemaType.Integer)
            .Vraagt("boven", "Boven dit percentage is de benutting hoog.", "100", JsonSchemaType.Integer)
            .GeeftTekst("Het rapport.", MediaTypeNames.Application.Json, Apidocument.Voorbeeld("rapport.json"))
            .GeeftBestanden("Het rapport.")
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
}
