using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;
using Declaraties.Rapporten.Beleidsbladen;
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

/// <summary>De pagina met tariefsets: de lijst, een set met alles erover, bewaren en vaststellen.</summary>
internal sealed class Tariefroutes(Tariefloket loket, Tariefinzage inzage) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Tarief, Toon).RequireAuthorization(Bevoegdheid.LeesBeleid);
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.BereidBeleidVoor).MapPost(Adressen.Tarief, BewaarAsync).EenmaligFormulier();
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.StelTariefVast).MapPost(Adressen.TariefVaststellen, StelVast).EenmaligFormulier();
    }

    private IResult Toon(HttpContext http)
    {
        var keuze = Tariefkeuze.Lees(new Vraag(http.Request.Query));
        if (keuze.Bezwaren.Count > 0)
        {
            return Lijst(http, StatusCodes.Status400BadRequest, keuze.Bezwaren);
        }

        if (keuze.Set is not { } gevraagd)
        {
            return keuze.Formaat is { } formaat ? Rapportbestand.Van(Tariefsetsblad.Maak(inzage.Sets(http.User)), formaat, "tariefsets") : Lijst(http, StatusCodes.Status200OK, []);
        }

        foreach (var (welke, bestaat) in new[] { (gevraagd, inzage.Zoek(gevraagd, http.User)), (keuze.Met ?? gevraagd, inzage.Zoek(keuze.Met ?? gevraagd, http.User)) })
        {
            if (bestaat is null)
            {
                return Lijst(http, StatusCodes.Status404NotFound, [inzage.Onbekend(welke, http.User)]);
            }
        }

        return Set(http, StatusCodes.Status200OK, keuze, null, [], null);
    }

    private async Task<IResult> BewaarAsync(HttpContext http, IFormCollection formulier)
    {
        var vraag = Vraag.Van(formulier);
        vraag.Eis("naam");
        var gelezen = await Tariefformulier.LeesAsync(formulier, http.RequestAborted);
        if (vraag.Bezwaren.Count > 0 || gelezen.Waarde is not { } inhoud)
        {
            return Lijst(http, StatusCodes.Status400BadRequest, [.. vraag.Bezwaren, .. gelezen.Fouten], vraag);
        }

        var afloop = loket.Bewaar(vraag.Getypt("naam")!, inhoud, Bezoeker.Van(http));
        return afloop.Bewaring is { } bewaring
            ? Set(
                http,
                StatusCodes.Status200OK,
                new(Setkeuze.Van(bewaring.Set.Herkomst), null, Tariefdeel.Alles, null, []),
                bewaring.IsNieuw ? $"Bewaard als {bewaring.Set.Herkomst.InWoorden()}." : $"Precies deze bestanden staan er al, als {bewaring.Set.Herkomst.InWoorden()}. Er is niets veranderd.",
                [],
                null)
            : Lijst(http, StatusCodes.Status400BadRequest, afloop.Fouten, vraag);
    }

    private IResult StelVast(HttpContext http, IFormCollection formulier)
    {
        var vraag = Vraag.Van(formulier);
        vraag.Eis("set", "vanaf");
        var (keuze, vanaf) = (Setkeuze.Lees(vraag, "set"), vraag.MogelijkeDatum("vanaf"));
        if (keuze is null || inzage.Zoek(keuze, http.User) is not { } set)
        {
            return Lijst(http, StatusCodes.Status400BadRequest, vraag.Bezwaren.Count > 0 ? vraag.Bezwaren : [inzage.Onbekend(keuze!, http.User)]);
        }

        var getoond = new Tariefkeuze(Setkeuze.Van(set.Herkomst), null, Tariefdeel.Alles, null, []);
        if (vraag.Bezwaren.Count > 0)
        {
            return Set(http, StatusCodes.Status400BadRequest, getoond, null, vraag.Bezwaren, vraag);
        }

        var uitslag = loket.StelVast(set.Herkomst.Set, set.Herkomst.Versie, vanaf!.Value, Bezoeker.Van(http));
        return uitslag.Lot is Tarieflot.Gelukt or Tarieflot.WasAl
            ? Set(http, StatusCodes.Status200OK, getoond, uitslag.Uitleg, [], null)
            : Set(http, uitslag.Lot.Status(), getoond, null, [uitslag.Uitleg, .. uitslag.Redenen], vraag);
    }

    private IResult Set(HttpContext http, int status, Tariefkeuze keuze, string? gedaan, IReadOnlyList<string> klachten, Vraag? ingevuld)
    {
        var set = inzage.Zoek(keuze.Set!, http.User)!;
        var met = keuze.Met is { } ander ? inzage.Zoek(ander, http.User) : null;
        var rapport = inzage.Rapport(inzage.Reken(set), met is null ? null : inzage.Reken(met), keuze.Deel);
        if (keuze.Formaat is { } formaat)
        {
            return Rapportbestand.Van(rapport, formaat, $"{(keuze.Deel == Tariefdeel.Alles ? "tarief" : keuze.Deel.Woord())}-{set.Herkomst.Set}-{set.Herkomst.Versie}");
        }

        return Paginaroutes.Toon<Tariefsetpagina>(
            status,
            (nameof(Tariefsetpagina.Set), set),
            (nameof(Tariefsetpagina.Met), met),
            (nameof(Tariefsetpagina.Sets), inzage.Sets(http.User)),
            (nameof(Tariefsetpagina.Rapport), rapport),
            (nameof(Tariefsetpagina.MagVaststellen), Bevoegdheid.Mag(http.User, Bevoegdheid.StelTariefVast)),
            (nameof(Tariefsetpagina.Vanaf), ingevuld?.Getypt("vanaf")),
            (nameof(Tariefsetpagina.Redenen), klachten),
            (nameof(Tariefsetpagina.Gedaan), gedaan));
    }

    private RazorComponentResult<Tariefpagina> Lijst(HttpContext http, int status, IReadOnlyList<string> klachten, Vraag? ingevuld = null)
    {
        return Paginaroutes.Toon<Tariefpagina>(
            status,
            (nameof(Tariefpagina.Sets), inzage.Sets(http.User)),
            (nameof(Tariefpagina.MagBewaren), Bevoegdheid.Mag(http.User, Bevoegdheid.BereidBeleidVoor)),
            (nameof(Tariefpagina.Naam), ingevuld?.Getypt("naam")),
            (nameof(Tariefpagina.Redenen), klachten));
    }
}
