using Declaraties.Worker.Dienst;
using Declaraties.Worker.Dienst.Http;
using Declaraties.Worker.Dienst.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Worker.Paginas;

/// <summary>De pagina met toestemmingen.</summary>
internal sealed class Toestemmingroutes(Toestemmingsloket loket)
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Toestemmingen, http => Toon(http, StatusCodes.Status200OK, [], null, new Vraag(http.Request.Query)).ExecuteAsync(http)).RequireAuthorization(Toegang.LeesDeclaraties);
        var doen = routes.MapGroup("").RequireAuthorization(Toegang.Beoordeel);
        doen.MapPost(Adressen.Toestemmingen, Verleen).EenmaligFormulier();
        doen.MapPost($"{Adressen.Toestemmingen}/{{nummer:long}}/intrekking", TrekIn).EenmaligFormulier();
    }

    private RazorComponentResult<Toestemmingpagina> Verleen(HttpContext http, IFormCollection formulier) =>
        Meld(http, loket.Verleen(Vraag.Van(formulier), Bezoeker.Van(http)), "verleend", Vraag.Van(formulier));

    private RazorComponentResult<Toestemmingpagina> TrekIn(HttpContext http, long nummer, IFormCollection formulier) =>
        Meld(http, loket.TrekIn(nummer, Vraag.Van(formulier), Bezoeker.Van(http)), "ingetrokken", new Vraag(http.Request.Query));

    private RazorComponentResult<Toestemmingpagina> Meld(HttpContext http, Toestemmingsafloop afloop, string gedaan, Vraag ingevuld) =>
        Toon(http, afloop.Status, afloop.Bezwaren, afloop.Nummer is { } nummer ? $"Toestemming {nummer} is {gedaan}." : null, afloop.Nummer is null ? ingevuld : new Vraag(http.Request.Query));

    private RazorComponentResult<Toestemmingpagina> Toon(HttpContext http, int status, IReadOnlyList<string> klachten, string? gedaan, Vraag ingevuld)
    {
        var pagina = Paginaroutes.Toon<Toestemmingpagina>(
            (nameof(Toestemmingpagina.Toestemmingen), loket.Lijst()),
            (nameof(Toestemmingpagina.MagVerlenen), Bezoeker.MagBeoordelen(http)),
            (nameof(Toestemmingpagina.Ingevuld), (Func<string, string?>)ingevuld.Getypt),
            (nameof(Toestemmingpagina.Klachten), klachten),
            (nameof(Toestemmingpagina.Gedaan), gedaan));
        pagina.StatusCode = status;
        return pagina;
    }
}
