using System.ComponentModel;
using System.Net.Mime;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag;
using Declaraties.Opslag.Uitgaand;
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

[Description("Een bladzijde onbestelbare post, de oudste voorop.")]
internal sealed record Onbestelbarevorm
{
    public required int Aantal { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Onbestelbaarvorm> Post { get; init; }

    public static Onbestelbarevorm Van(Bladzijde<Onbestelbaar> lijst) => new()
    {
        Aantal = lijst.Aantal,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Post = [.. lijst.Rijen.Select(Onbestelbaarvorm.Van)],
    };
}

[Description("Een bericht dat niet te bezorgen is.")]
internal sealed record Onbestelbaarvorm
{
    [Description("Het nummer in het adres.")]
    public required long Nummer { get; init; }

    [Description("map of amqp.")]
    public required string Kanaal { get; init; }

    [Description("antwoord, verslag, fouten of gebeurtenis.")]
    public required string Soort { get; init; }

    [Description("Waarheen, in woorden; een Bsn in een naam is gemaskeerd.")]
    public required string Bestemming { get; init; }

    [Description("De ontvangst of het oordeel waar het bij hoort.")]
    public required string Onderwerp { get; init; }

    public required DateTimeOffset AangemaaktOp { get; init; }

    public required int Pogingen { get; init; }

    [Description("Of het niet meer vanzelf wordt geprobeerd.")]
    public required bool IsOpgegeven { get; init; }

    public DateTimeOffset? OpgegevenOp { get; init; }

    [Description("Waarom de laatste poging mislukte.")]
    public required string Reden { get; init; }

    public static Onbestelbaarvorm Van(Onbestelbaar een) => new()
    {
        Nummer = een.Nummer,
        Kanaal = een.Kanaal,
        Soort = een.Soort,
        Bestemming = Onbestelbaarloket.Waarheen(een),
        Onderwerp = Onbestelbaarloket.Onderwerp(een),
        AangemaaktOp = een.AangemaaktOp,
        Pogingen = een.Pogingen,
        IsOpgegeven = een.OpgegevenOp is not null,
        OpgegevenOp = een.OpgegevenOp,
        Reden = een.Reden,
    };
}

[Description("Een andere bestemming.")]
internal sealed record Omleidingvorm
{
    [Description("Een bestandsnaam met dezelfde uitgang, of de naam van een wachtrij.")]
    public required string Bestemming { get; init; }

    [Description("Waarom, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public required string Reden { get; init; }
}

[Description("Een bericht om te laten vervallen.")]
internal sealed record Vervalvorm
{
    [Description("Waarom, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public required string Reden { get; init; }
}

[Description("Wat er met onbestelbare post is gedaan.")]
internal sealed record Postafloopvorm
{
    public required string Uitleg { get; init; }
}
