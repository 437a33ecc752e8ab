using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Rapporten.Tellen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De rapporten: een pagina om er een te kiezen, en het rapport zelf.</summary>
internal sealed class Rapportroutes(Rapportloket loket, Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesRapporten);
        lezen.MapGet(Adressen.Rapporten, () => Pagina(null, []));
        // What the form asks has the kind among the rest.
        lezen.MapGet(Adressen.RapportMaken, (HttpContext http) => Geef(http, http.Request.Query["soort"].ToString()));
        // With a session: a browser has no token.
        lezen.MapGet($"{Adressen.Rapporten}/{{soort}}", Geef);
    }

    private IResult Geef(HttpContext http, string soort) => loket.Geef(http, soort, (status, bezwaren) => Klaag(soort, status, bezwaren));

    private RazorComponentResult<Rapportpagina> Pagina(Rapportsoort? gekozen, IReadOnlyList<string> klachten) => Paginaroutes.Toon<Rapportpagina>(
        (nameof(Rapportpagina.Maand), Maand.Van(NederlandseTijd.Vandaag(klok).AddMonths(-1))), (nameof(Rapportpagina.Gekozen), gekozen),
        (nameof(Rapportpagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())), (nameof(Rapportpagina.Klachten), klachten));

    private IResult Klaag(string soort, int status, IReadOnlyList<string> bezwaren)
    {
        if (status == StatusCodes.Status404NotFound)
        {
            return Paginaroutes.Fout(status, Probleem.Titel(status), string.Join(' ', bezwaren));
        }

        var pagina = Pagina(Woorden.Zoek<Rapportsoort>(soort), bezwaren);
        pagina.StatusCode = status;
        return pagina;
    }
}
