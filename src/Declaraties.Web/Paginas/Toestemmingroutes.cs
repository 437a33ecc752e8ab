using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Web.Api;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina met toestemmingen.</summary>
internal sealed class Toestemmingroutes(Toestemmingsloket loket, Beoordelingsloket beoordelingen, Databasevoorraad databases) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Toestemmingen, http => Toon(http, StatusCodes.Status200OK, [], null, new Vraag(http.Request.Query), http.Request.Query[Terugweg.Veld], Geraakt.Niets).ExecuteAsync(http)).RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Beoordeel);
        doen.MapPost(Adressen.Toestemmingen, Verleen).EenmaligFormulier();
        doen.MapPost($"{Adressen.Toestemmingen}/{{nummer:long}}/intrekking", TrekIn).EenmaligFormulier();
    }

    private RazorComponentResult<Toestemmingpagina> Verleen(HttpContext http, IFormCollection formulier) =>
        Meld(http, Vraag.Van(formulier), Toestemmingvraag.Lees, nieuw => loket.Verleen(nieuw, Bezoeker.Van(http)), uitslag => $"Toestemming {uitslag.Nummer} is verleend.", Vraag.Van(formulier), formulier[Terugweg.Veld]);

    private RazorComponentResult<Toestemmingpagina> TrekIn(HttpContext http, long nummer, IFormCollection formulier) =>
        Meld(http, Vraag.Van(formulier), vraag => Redenvraag.Lees(vraag, Toestemmingsloket.LangsteReden), reden => loket.TrekIn(nummer, reden, Bezoeker.Van(http)), _ => $"Toestemming {nummer} is ingetrokken.", ingevuld: null, terug: null);

    private RazorComponentResult<Toestemmingpagina> Meld<T>(
        HttpContext http, Vraag vraag, Func<Vraag, T?> lees, Func<T, Toestemminguitslag> doe, Func<Toestemminguitslag, string> gedaan, Vraag? ingevuld, string? terug)
        where T : class
    {
        if (lees(vraag) is not { } gevraagd)
        {
            return Toon(http, StatusCodes.Status400BadRequest, vraag.Bezwaren, null, ingevuld, terug, Geraakt.Niets);
        }

        var uitslag = doe(gevraagd);
        return uitslag.Bezwaar is { } bezwaar ? Toon(http, uitslag.Lot.Status(), [bezwaar], null, ingevuld, terug, Geraakt.Niets)
            : Toon(http, StatusCodes.Status200OK, [], gedaan(uitslag), new Vraag(http.Request.Query), terug, beoordelingen.Geraakt(uitslag.Raakt));
    }

    private RazorComponentResult<Toestemmingpagina> Toon(HttpContext http, int status, IReadOnlyList<string> klachten, string? gedaan, Vraag? ingevuld, string? terug, Geraakt geraakt)
    {
        return Paginaroutes.Toon<Toestemmingpagina>(
            status,
            (nameof(Toestemmingpagina.Toestemmingen), loket.Lijst()),
            (nameof(Toestemmingpagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())),
            (nameof(Toestemmingpagina.MagVerlenen), Bezoeker.MagBeoordelen(http)),
            (nameof(Toestemmingpagina.Ingevuld), (Func<string, string?>)(ingevuld ?? new Vraag(http.Request.Query)).Getypt),
            (nameof(Toestemmingpagina.Klachten), klachten),
            (nameof(Toestemmingpagina.IsIntrekking), ingevuld is null),
            (nameof(Toestemmingpagina.Terug), Terugweg.Lees(terug)),
            (nameof(Toestemmingpagina.Gedaan), gedaan),
            (nameof(Toestemmingpagina.Geraakt), geraakt));
    }
}
