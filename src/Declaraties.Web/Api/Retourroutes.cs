using Declaraties.Dienst.Loketten;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Wat met een foutbericht terugkwam, voor een programma: hetzelfde loket als de pagina.</summary>
internal sealed class Retourroutes(Retourloket loket) : IRoutes
{
    private const string Lijst = $"{Berichtenadres.Api}/retouren";
    private const string Een = $"{Lijst}/{{nummer:long}}";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Lijst, Toon).RequireAuthorization(Bevoegdheid.LeesPost)
            .Beschrijf("toonRetouren", Routebeschrijving.Post, "Wat er terugkwam", "Foutberichten (Fo01) van de keten over wat in een envelop is gestuurd, het laatste voorop; ook die waarbij niets is te vinden.")
            .VraagtBladzijde()
            .Geeft<Retourenvorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("retouren.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.HerstelPost);
        Nummer(doen.MapPost($"{Een}/opnieuw", (HttpContext http, long nummer) => Afloop(loket.StuurOpnieuw(nummer, Bezoeker.Van(http))))
            .Beschrijf("stuurRetourOpnieuw", Routebeschrijving.Post, "Opnieuw versturen", "Verstuurt het antwoord nog eens, byte voor byte hetzelfde, in een envelop met een nieuw referentienummer."));
        Nummer(doen.MapPost($"{Een}/gezien", (HttpContext http, long nummer) => Afloop(loket.Gezien(nummer, Bezoeker.Van(http))))
            .Beschrijf("zetRetourGezien", Routebeschrijving.Post, "Gezien", "Er hoeft niets mee: het staat niet meer bij wat aandacht vraagt."));
    }

    private static void Nummer(RouteHandlerBuilder route) => route
        .Vraagt("nummer", "Het nummer van het foutbericht in de lijst.", "3", JsonSchemaType.Integer, ParameterLocation.Path)
        .Geeft<Postafloopvorm>(StatusCodes.Status200OK, "Het is gedaan.", Apidocument.Voorbeeld("postafloop.json"))
        .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
        .Eenmalig();

    private Vormantwoord<Retourenvorm> Toon(HttpContext http)
    {
        var vraag = Bladzijdevraag.Lees(http.Request.Query);
        return Goed(vraag.Bezwaren, () => Retourenvorm.Van(loket.Lijst(vraag.Bladzijde)));
    }

    private static Vormantwoord<Postafloopvorm> Afloop(Postafloop afloop) => afloop.IsGelukt ? new Postafloopvorm { Uitleg = afloop.Uitleg } : Probleem.Van(afloop.Lot.Status(), afloop.Uitleg);
}
