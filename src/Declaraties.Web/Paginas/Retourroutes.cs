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

/// <summary>De pagina met wat van onze enveloppen met een foutbericht terugkwam.</summary>
internal sealed class Retourroutes(Retourloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Retouren, http => Toon(http, StatusCodes.Status200OK, null, null).ExecuteAsync(http)).RequireAuthorization(Bevoegdheid.LeesPost);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.HerstelPost);
        const string Een = $"{Adressen.Retouren}/{{nummer:long}}";
        doen.MapPost($"{Een}/opnieuw", (HttpContext http, long nummer, IFormCollection _) => Toon(http, loket.StuurOpnieuw(nummer, Bezoeker.Van(http)))).EenmaligFormulier();
        doen.MapPost($"{Een}/gezien", (HttpContext http, long nummer, IFormCollection _) => Toon(http, loket.Gezien(nummer, Bezoeker.Van(http)))).EenmaligFormulier();
    }

    private RazorComponentResult<Retourpagina> Toon(HttpContext http, Postafloop afloop) =>
        Toon(http, afloop.Lot.Status(), afloop.IsGelukt ? afloop.Uitleg : null, afloop.IsGelukt ? null : afloop.Uitleg);

    private RazorComponentResult<Retourpagina> Toon(HttpContext http, int status, string? gedaan, string? bezwaar)
    {
        var vraag = Bladzijdevraag.Lees(http.Request.Query);
        return Paginaroutes.Toon<Retourpagina>(
            status,
            (nameof(Retourpagina.Lijst), loket.Lijst(vraag.Bladzijde)),
            (nameof(Retourpagina.MagHerstellen), Bevoegdheid.Mag(http.User, Bevoegdheid.HerstelPost)),
            (nameof(Retourpagina.Gedaan), gedaan),
            (nameof(Retourpagina.Bezwaar), bezwaar),
            (nameof(Retourpagina.Klachten), vraag.Bezwaren));
    }
}
