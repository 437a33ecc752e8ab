using Declaraties.Dienst.Loketten;
using Declaraties.Web.Api;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina met onbestelbare post.</summary>
internal sealed class Onbestelbaarroutes(Onbestelbaarloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Onbestelbaar, http => Toon(http, StatusCodes.Status200OK, null, null).ExecuteAsync(http)).RequireAuthorization(Bevoegdheid.LeesPost);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.HerstelPost);
        doen.MapPost($"{Adressen.Onbestelbaar}/poging", (HttpContext http, IFormCollection _) => Toon(http, loket.ProbeerAllesOpnieuw(Bezoeker.Van(http)))).EenmaligFormulier();
        const string Een = $"{Adressen.Onbestelbaar}/{{nummer:long}}";
        doen.MapPost($"{Een}/poging", (HttpContext http, long nummer, IFormCollection _) => Toon(http, loket.ProbeerOpnieuw(nummer, Bezoeker.Van(http)))).EenmaligFormulier();
        doen.MapPost($"{Een}/omleiding", (HttpContext http, long nummer, IFormCollection formulier) => Toon(http, formulier, Omleidvraag.Lees, naar => loket.LeidOm(nummer, naar.Bestemming, naar.Reden, Bezoeker.Van(http)))).EenmaligFormulier();
        doen.MapPost($"{Een}/verval", (HttpContext http, long nummer, IFormCollection formulier) => Toon(
            http, formulier, vraag => Redenvraag.Lees(vraag, Onbestelbaarloket.LangsteReden), reden => loket.LaatVervallen(nummer, reden, Bezoeker.Van(http)))).EenmaligFormulier();
    }

    private RazorComponentResult<Onbestelbaarpagina> Toon<T>(HttpContext http, IFormCollection formulier, Func<Vraag, T?> lees, Func<T, Postafloop> doe)
        where T : class
    {
        var vraag = Vraag.Van(formulier);
        return lees(vraag) is { } gevraagd ? Toon(http, doe(gevraagd)) : Toon(http, StatusCodes.Status400BadRequest, null, string.Join(' ', vraag.Bezwaren));
    }

    private RazorComponentResult<Onbestelbaarpagina> Toon(HttpContext http, Postafloop afloop) =>
        Toon(http, afloop.Lot.Status(), afloop.IsGelukt ? afloop.Uitleg : null, afloop.IsGelukt ? null : afloop.Uitleg);

    private RazorComponentResult<Onbestelbaarpagina> Toon(HttpContext http, int status, string? gedaan, string? bezwaar)
    {
        var vraag = Bladzijdevraag.Lees(http.Request.Query);
        return Paginaroutes.Toon<Onbestelbaarpagina>(
            status,
            (nameof(Onbestelbaarpagina.Lijst), loket.Lijst(vraag.Bladzijde)),
            (nameof(Onbestelbaarpagina.MagHerstellen), Bevoegdheid.Mag(http.User, Bevoegdheid.HerstelPost)),
            (nameof(Onbestelbaarpagina.Gedaan), gedaan),
            (nameof(Onbestelbaarpagina.Bezwaar), bezwaar),
            (nameof(Onbestelbaarpagina.Klachten), vraag.Bezwaren));
    }
}
