using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De regels in gewone woorden, voor iedereen die zich meldt; welke declaraties er een bevinding op hebben ziet alleen wie die mag lezen.</summary>
internal sealed class Regelroutes(Databasevoorraad databases) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Aangemeld);
        lezen.MapGet(Adressen.Regels, Lijst);
        lezen.MapGet(Adressen.Regel("{regel}"), Regel);
    }

    private static RazorComponentResult<Regelspagina> Lijst(HttpContext http)
    {
        var vraag = Regellijstvraag.Lees(http.Request.Query);
        return Paginaroutes.Toon<Regelspagina>((nameof(Regelspagina.Gevraagd), vraag), (nameof(Regelspagina.Klachten), vraag.Bezwaren));
    }

    private IResult Regel(HttpContext http, string regel)
    {
        if (Regelvraag.Lees(regel, http.Request.Query) is not { } vraag)
        {
            return Paginaroutes.Onbekend(Regelgids.Onbekend(regel));
        }

        var declaraties = vraag.Declaraties is { } filter && Bevoegdheid.Mag(http.User, Bevoegdheid.LeesDeclaraties) ? filter : null;
        return databases.Met(database => Paginaroutes.Toon<Regelpagina>(
            (nameof(Regelpagina.Gevraagd), vraag),
            (nameof(Regelpagina.Lijst), declaraties is null ? null : new Werklijst(database).Toon(declaraties)),
            (nameof(Regelpagina.Keuzes), declaraties is null ? null : new Werklijst(database).Keuzes()),
            (nameof(Regelpagina.Klachten), vraag.Bezwaren)));
    }
}
