using System.Net.Mime;
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

/// <summary>Onbestelbare post voor een programma: hetzelfde loket als de pagina.</summary>
internal sealed class Postroutes(Onbestelbaarloket loket) : IRoutes
{
    private const string Lijst = $"{Berichtenadres.Api}/onbestelbaar";
    private const string Een = $"{Lijst}/{{nummer:long}}";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Lijst, Toon).RequireAuthorization(Bevoegdheid.LeesPost)
            .Beschrijf("toonOnbestelbaar", Routebeschrijving.Post, "De onbestelbare post", "Antwoorden en gebeurtenissen die niet te bezorgen zijn, de oudste voorop: wat is opgegeven, en wat al mislukte en nog wordt geprobeerd.")
            .VraagtBladzijde()
            .Geeft<Onbestelbarevorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("onbestelbaar.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.HerstelPost);
        doen.MapPost($"{Lijst}/poging", (HttpContext http) => Afloop(loket.ProbeerAllesOpnieuw(Bezoeker.Van(http))))
            .Beschrijf("probeerAllePostOpnieuw", Routebeschrijving.Post, "Alles opnieuw proberen", "Zet alle onbestelbare post terug bij wat de deur uit moet.")
            .Geeft<Postafloopvorm>(StatusCodes.Status200OK, "Het wordt weer geprobeerd.", Apidocument.Voorbeeld("postafloop.json"))
            .Eenmalig();
        Nummer(doen.MapPost($"{Een}/poging", (HttpContext http, long nummer) => Afloop(loket.ProbeerOpnieuw(nummer, Bezoeker.Van(http))))
            .Beschrijf("probeerPostOpnieuw", Routebeschrijving.Post, "Opnieuw proberen", "Zet een bericht terug bij wat de deur uit moet."));
        Nummer(doen.MapPost($"{Een}/omleiding", (HttpContext http, long nummer) => MetJsonAsync(http, Omleidvraag.Lees, naar => Afloop(loket.LeidOm(nummer, naar.Bestemming, naar.Reden, Bezoeker.Van(http)))))
            .Accepts<Omleidingvorm>(MediaTypeNames.Application.Json)
            .Beschrijf("leidPostOm", Routebeschrijving.Post, "Omleiden", "Geeft een bericht een andere bestemming in hetzelfde kanaal: een andere bestandsnaam, of een andere wachtrij van de ontvanger.")
            .NeemtJson("Waarheen en waarom. Een Bsn hoort er niet in.", Apidocument.Voorbeeld("omleiding.json")))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType);
        Nummer(doen.MapPost($"{Een}/verval", (HttpContext http, long nummer) => MetJsonAsync(
                http, vraag => Redenvraag.Lees(vraag, Onbestelbaarloket.LangsteReden), reden => Afloop(loket.LaatVervallen(nummer, reden, Bezoeker.Van(http)))))
            .Accepts<Vervalvorm>(MediaTypeNames.Application.Json)
            .Beschrijf("laatPostVervallen", Routebeschrijving.Post, "Laten vervallen", "Het bericht wordt niet meer bezorgd. Het oordeel en het antwoord blijven bewaard.")
            .NeemtJson("Waarom. Een Bsn hoort er niet in.", Apidocument.Voorbeeld("verval.json")))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType);
    }

    private static RouteHandlerBuilder Nummer(RouteHandlerBuilder route) => route
        .Vraagt("nummer", "Het nummer van het bericht in de lijst.", "12", JsonSchemaType.Integer, ParameterLocation.Path)
        .Geeft<Postafloopvorm>(StatusCodes.Status200OK, "Het is gedaan.", Apidocument.Voorbeeld("postafloop.json"))
        .Weigert(StatusCodes.Status404NotFound)
        .Eenmalig();

    private Vormantwoord<Onbestelbarevorm> Toon(HttpContext http)
    {
        var vraag = Bladzijdevraag.Lees(http.Request.Query);
        return Goed(vraag.Bezwaren, () => Onbestelbarevorm.Van(loket.Lijst(vraag.Bladzijde)));
    }

    private static Vormantwoord<Postafloopvorm> Afloop(Postafloop afloop) => afloop.IsGelukt ? new Postafloopvorm { Uitleg = afloop.Uitleg } : Probleem.Van(afloop.Lot.Status(), afloop.Uitleg);
}
