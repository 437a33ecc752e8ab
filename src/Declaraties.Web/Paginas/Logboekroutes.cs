using Declaraties.Opslag.Logboek;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Wie wat deed.</summary>
internal sealed class Logboekroutes(Logboekloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesLogboek);
        lezen.MapGet(Adressen.Logboek, (HttpContext http) => Pagina(Logboekvraag.Lees(http.Request.Query)));
        lezen.MapGet(Adressen.LogboekBestand, Bestand);
    }

    private RazorComponentResult<Logboekpagina> Pagina(Logboekvraag vraag) => Paginaroutes.Toon<Logboekpagina>(
        (nameof(Logboekpagina.Filter), vraag.Filter),
        (nameof(Logboekpagina.Handelingen), loket.Handelingen()),
        (nameof(Logboekpagina.Regels), loket.Bladzijde(vraag.Filter)),
        // The chain is walked from its begin: once for who comes in, and not for each page of it.
        (nameof(Logboekpagina.Controle), vraag.Filter == new Logfilter() ? loket.Controleer() : null),
        (nameof(Logboekpagina.Klachten), vraag.Bezwaren));

    private IResult Bestand(HttpContext http)
    {
        var vraag = Logboekvraag.Lees(http.Request.Query);
        return vraag.Bezwaren.Count > 0 ? Pagina(vraag) : loket.Bestand(http, vraag.Filter, vraag.Formaat ?? Rapportformaat.Csv, vraag.MetBom);
    }
}
