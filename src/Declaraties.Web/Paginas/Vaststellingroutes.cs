using Declaraties.Domein;
using Declaraties.Rapporten.Tellen;
using Declaraties.Web.Api;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina om een maand of een jaar definitief te maken.</summary>
internal sealed class Vaststellingroutes(Vaststellingsloket loket, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Vaststelling, Toon).RequireAuthorization(Bevoegdheid.LeesRapporten);
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.StelVast).MapPost(Adressen.Vaststelling, StelVast).EenmaligFormulier();
    }

    private RazorComponentResult<Vaststellingpagina> Toon(HttpContext http)
    {
        var vraag = Lees(new Vraag(http.Request.Query), metKenmerk: false);
        var nu = loket.Toon(vraag.Rapport);
        return Pagina(http, vraag.Bezwaren.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, nu, [], vraag.Bezwaren);
    }

    private RazorComponentResult<Vaststellingpagina> StelVast(HttpContext http, IFormCollection formulier)
    {
        var vraag = Lees(Vraag.Van(formulier), metKenmerk: true);
        if (vraag.Bezwaren.Count > 0)
        {
            return Pagina(http, StatusCodes.Status400BadRequest, loket.Toon(vraag.Rapport), [], vraag.Bezwaren);
        }

        var afloop = loket.StelVast(vraag.Rapport, vraag.Kenmerk, Bezoeker.Van(http));
        return Pagina(http, afloop.Lot.Status(), afloop.Vaststelling, afloop.Gedaan, afloop.Bezwaar is { } bezwaar ? [bezwaar] : []);
    }

    private Vaststellingvraag Lees(Vraag vraag, bool metKenmerk) => Vaststellingvraag.Lees(vraag, NederlandseTijd.Vandaag(klok), metKenmerk);

    private static RazorComponentResult<Vaststellingpagina> Pagina(HttpContext http, int status, Vaststelling nu, IReadOnlyList<Maand> gedaan, IReadOnlyList<string> klachten)
    {
        return Paginaroutes.Toon<Vaststellingpagina>(
            status,
            (nameof(Vaststellingpagina.Nu), nu),
            (nameof(Vaststellingpagina.MagVaststellen), Bevoegdheid.Mag(http.User, Bevoegdheid.StelVast)),
            (nameof(Vaststellingpagina.Gedaan), gedaan),
            (nameof(Vaststellingpagina.Klachten), klachten));
    }
}
