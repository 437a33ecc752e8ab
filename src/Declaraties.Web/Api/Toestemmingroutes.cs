using System.Net.Mime;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag;
using Declaraties.Opslag.Toewijzingen;
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

/// <summary>Toestemmingen voor een programma: hetzelfde loket als de pagina, dezelfde bezwaren, dezelfde regels in het logboek.</summary>
internal sealed class Toestemmingroutes(Toestemmingsloket toestemmingen, Beoordelingsloket beoordelingen) : IRoutes
{
    private const string Toestemmingen = $"{Berichtenadres.Api}/toestemmingen";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Toestemmingen, Lijst).RequireAuthorization(Bevoegdheid.LeesDeclaraties)
            .Beschrijf("toonToestemmingen", Routebeschrijving.Gegevens, "De toestemmingen", "Wie waarvoor meer minuten mag, ook wat is ingetrokken, de nieuwste voorop.")
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .VraagtBladzijde()
            .Geeft<Toestemmingenvorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("toestemmingen.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Beoordeel);
        doen.MapPost(Toestemmingen, (Delegate)VerleenAsync)
            .Accepts<NieuweToestemmingvorm>(MediaTypeNames.Application.Json)
            .Beschrijf("verleenToestemming", Routebeschrijving.Gegevens, "Een toestemming verlenen", "Meer minuten op een toewijzing. Zij tellen bij het volgende oordeel; wat al is beantwoord verandert niet.")
            .Eenmalig()
            .NeemtJson("Waarvoor, hoeveel en waarom. Een Bsn hoort er niet in.", Apidocument.Voorbeeld("toestemming.json"))
            .Geeft<Toestemmingafloopvorm>(StatusCodes.Status201Created, "De toestemming is verleend.", Apidocument.Voorbeeld("toestemming-verleend.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType);
        doen.MapPost($"{Toestemmingen}/{{nummer:long}}/intrekking", TrekInAsync)
            .Accepts<NieuweIntrekkingvorm>(MediaTypeNames.Application.Json)
            .Beschrijf("trekToestemmingIn", Routebeschrijving.Gegevens, "Een toestemming intrekken", "Zij telt niet meer bij het volgende oordeel. Oordelen die er al zijn veranderen niet.")
            .Vraagt("nummer", "Het nummer van de toestemming.", "7", JsonSchemaType.Integer, ParameterLocation.Path)
            .Eenmalig()
            .NeemtJson("Waarom. Een Bsn hoort er niet in.", Apidocument.Voorbeeld("intrekking.json"))
            .Geeft<Toestemmingafloopvorm>(StatusCodes.Status200OK, "De toestemming is ingetrokken.", Apidocument.Voorbeeld("toestemming-ingetrokken.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
    }

    private Vormantwoord<Toestemmingenvorm> Lijst(HttpContext http)
    {
        var vraag = Toestemmingenvraag.Lees(http.Request.Query);
        return Goed(vraag.Bezwaren, () => Toestemmingenvorm.Van(Bladzijde.Van(toestemmingen.Lijst(vraag.Gemeente, vraag.Aanbieder, vraag.Wet), vraag.Bladzijde)));
    }

    private Task<Vormantwoord<Toestemmingafloopvorm>> VerleenAsync(HttpContext http) =>
        MetJsonAsync(http, Toestemmingvraag.Lees, nieuw => Afloop(toestemmingen.Verleen(nieuw, Bezoeker.Van(http)), uitslag => uitslag.Nummer!.Value, "verleend", StatusCodes.Status201Created));

    private Task<Vormantwoord<Toestemmingafloopvorm>> TrekInAsync(HttpContext http, long nummer) =>
        MetJsonAsync(
            http,
            vraag => Redenvraag.Lees(vraag, Toestemmingsloket.LangsteReden),
            reden => Afloop(toestemmingen.TrekIn(nummer, reden, Bezoeker.Van(http)), _ => nummer, "ingetrokken", StatusCodes.Status200OK));

    private Vormantwoord<Toestemmingafloopvorm> Afloop(Toestemminguitslag uitslag, Func<Toestemminguitslag, long> welke, string gedaan, int status) => uitslag.Bezwaar is { } bezwaar
        ? Probleem.Van(uitslag.Lot.Status(), bezwaar)
        : new Vormantwoord<Toestemmingafloopvorm>(new() { Nummer = welke(uitslag), Uitleg = $"Toestemming {welke(uitslag)} is {gedaan}.", Raakt = Verwijzingvorm.Van(beoordelingen.Geraakt(uitslag.Raakt)) }, status);
}
