using Declaraties.Worker.Dienst;
using Declaraties.Worker.Dienst.Http;
using Declaraties.Worker.Dienst.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Worker.Paginas;

/// <summary>De pagina met onbestelbare post.</summary>
internal sealed class Onbestelbaarroutes(Onbestelbaarloket loket)
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Onbestelbaar, http => Toon(http, null).ExecuteAsync(http)).RequireAuthorization(Toegang.LeesPost);
        var doen = routes.MapGroup("").RequireAuthorization(Toegang.HerstelPost);
        doen.MapPost($"{Adressen.Onbestelbaar}/poging", (HttpContext http, IFormCollection _) => Toon(http, loket.ProbeerAllesOpnieuw(Bezoeker.Van(http)))).EenmaligFormulier();
        const string Een = $"{Adressen.Onbestelbaar}/{{nummer:long}}";
        doen.MapPost($"{Een}/poging", (HttpContext http, long nummer, IFormCollection _) => Toon(http, loket.ProbeerOpnieuw(nummer, Bezoeker.Van(http)))).EenmaligFormulier();
        doen.MapPost($"{Een}/omleiding", (HttpContext http, long nummer, IFormCollection formulier) => Toon(http, loket.LeidOm(nummer, Vraag.Van(formulier), Bezoeker.Van(http)))).EenmaligFormulier();
        doen.MapPost($"{Een}/verval", (HttpContext http, long nummer, IFormCollection formulier) => Toon(http, loket.LaatVervallen(nummer, Vraag.Van(formulier), Bezoeker.Van(http)))).EenmaligFormulier();
    }

    private RazorComponentResult<Onbestelbaarpagina> Toon(HttpContext http, Postafloop? afloop)
    {
        var vraag = new Vraag(http.Request.Query);
        var pagina = Paginaroutes.Toon<Onbestelbaarpagina>(
            (nameof(Onbestelbaarpagina.Lijst), loket.Lijst(vraag.Bladzijde())),
            (nameof(Onbestelbaarpagina.MagHerstellen), Toegang.Mag(http.User, Toegang.HerstelPost)),
            (nameof(Onbestelbaarpagina.Gedaan), afloop is { IsGelukt: true } ? afloop.Uitleg : null),
            (nameof(Onbestelbaarpagina.Bezwaar), afloop is { IsGelukt: false } ? afloop.Uitleg : null),
            (nameof(Onbestelbaarpagina.Klachten), vraag.Bezwaren));
        pagina.StatusCode = afloop?.Status ?? StatusCodes.Status200OK;
        return pagina;
    }
}
