using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Api;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina met wat aanbieders zouden moeten crediteren.</summary>
internal sealed class TeCrediterenroutes(Signaalloket loket, Databasevoorraad databases) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.TeCrediteren, http => Toon(http, StatusCodes.Status200OK, [], null).ExecuteAsync(http)).RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.Beoordeel).MapPost(Adressen.CreditVragen, Vraag).EenmaligFormulier();
    }

    private RazorComponentResult<TeCrediterenpagina> Vraag(HttpContext http, IFormCollection formulier)
    {
        var vraag = Vragen.Vraag.Van(formulier);
        if (Creditvraag.Lees(vraag) is not { } gevraagd)
        {
            return Toon(http, StatusCodes.Status400BadRequest, vraag.Bezwaren, null);
        }

        var aantal = loket.Vraag(gevraagd.Signalen, gevraagd.Toelichting, Bezoeker.Van(http)).Count;
        return aantal > 0 ? Toon(http, StatusCodes.Status200OK, [], Signaalroutes.Uitleg(aantal)) : Toon(http, StatusCodes.Status400BadRequest, [Signaalloket.NietsOpen], null);
    }

    private RazorComponentResult<TeCrediterenpagina> Toon(HttpContext http, int status, IReadOnlyList<string> klachten, string? gedaan)
    {
        var vraag = TeCrediterenvraag.Lees(http.Request.Query, http.User.Agb());
        var alle = loket.TeCrediteren(vraag.Aanbieder, vraag.Gemeente, vraag.Wet);
        return Paginaroutes.Toon<TeCrediterenpagina>(
            status,
            (nameof(TeCrediterenpagina.Lijst), Bladzijde.Van(alle, vraag.Bladzijde)),
            (nameof(TeCrediterenpagina.Samen), alle),
            (nameof(TeCrediterenpagina.Gevraagd), vraag),
            (nameof(TeCrediterenpagina.Keuzes), databases.Met(database => new Werklijst(database).Keuzes())),
            (nameof(TeCrediterenpagina.MagVragen), Bezoeker.MagBeoordelen(http)),
            (nameof(TeCrediterenpagina.Klachten), (IReadOnlyList<string>)[.. vraag.Bezwaren, .. klachten]),
            (nameof(TeCrediterenpagina.Gedaan), gedaan));
    }
}
