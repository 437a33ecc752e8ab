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

        string[] producten = [.. inzage.Zoek(gevraagd, http.User)!.Tarieven.Select(tarief => tarief.Product), Tariefkeuze.AlleProducten];
        return keuze.Product is null || producten.Contains(keuze.Product)
            ? Set(http, StatusCodes.Status200OK, keuze, null, [])
            : Lijst(http, StatusCodes.Status400BadRequest, [Veldbezwaar.KloptNiet("product", $"verwacht {string.Join(", ", producten)}")]);
    }

    private async Task<IResult> BewaarAsync(HttpContext http, IFormCollection formulier)
    {
        var vraag = Vraag.Van(formulier);
        vraag.Eis("naam");
        if (vraag.Getypt("naam") is { } naam && !Tariefherkomst.IsNaam(naam))
        {
            vraag.Weiger("naam", $"verwacht {Tariefherkomst.Naameis}");
        }

        var gelezen = await Tariefformulier.LeesAsync(formulier, http.RequestAborted);
        if (vraag.Bezwaren.Count > 0 || gelezen.Waarde is not { } inhoud)
        {
            return Lijst(http, StatusCodes.Status400BadRequest, [.. vraag.Bezwaren, .. gelezen.Fouten], formulier);
        }

        var afloop = loket.Bewaar(vraag.Getypt("naam")!, inhoud, Bezoeker.Van(http));
        return afloop.Bewaring is { } bewaring
            ? Set(
                http,
                StatusCodes.Status200OK,
                new(Setkeuze.Van(bewaring.Set.Herkomst), null, Tariefdeel.Alles, null, []),
                bewaring.IsNieuw ? $"Bewaard als {bewaring.Set.Herkomst.InWoorden()}." : $"Precies deze bestanden staan er al, als {bewaring.Set.Herkomst.InWoorden()}. Er is niets veranderd.",
                [])
            : Lijst(http, StatusCodes.Status400BadRequest, afloop.Fouten, formulier);
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
            return Set(http, StatusCodes.Status400BadRequest, getoond, null, vraag.Bezwaren);
        }

        var uitslag = loket.StelVast(set.Herkomst.Set, set.Herkomst.Versie, vanaf!.Value, Bezoeker.Van(http));
        return uitslag.Lot is Tarieflot.Gelukt or Tarieflot.WasAl
            ? Set(http, StatusCodes.Status200OK, getoond, uitslag.Uitleg, [])
            : Set(http, uitslag.Lot.Status(), getoond, null, [uitslag.Uitleg, .. uitslag.Redenen]);
    }

    private IResult Set(HttpContext http, int status, Tariefkeuze keuze, string? gedaan, IReadOnlyList<string> klachten)
    {
        var set = inzage.Zoek(keuze.Set!, http.User)!;
        var met = keuze.Met is { } ander ? inzage.Zoek(ander, http.User) : null;
        // A page shows one product at a time; a file has them all.
        var product = keuze.Product ?? (keuze.Formaat is null ? set.Tarieven[0].Product : Tariefkeuze.AlleProducten);
        var rapport = inzage.Rapport(inzage.Reken(set), met is null ? null : inzage.Reken(met), keuze.Deel, product == Tariefkeuze.AlleProducten ? null : product);
        if (keuze.Formaat is { } formaat)
        {
            return Rapportbestand.Van(rapport, formaat, $"{(keuze.Deel == Tariefdeel.Alles ? "tarief" : keuze.Deel.Woord())}-{set.Herkomst.Set}-{set.Herkomst.Versie}");
        }

        return Paginaroutes.Toon<Tariefsetpagina>(
            status,
            (nameof(Tariefsetpagina.Set), set),
            (nameof(Tariefsetpagina.Met), met),
            (nameof(Tariefsetpagina.Sets), inzage.Sets(http.User)),
            (nameof(Tariefsetpagina.Product), product),
            (nameof(Tariefsetpagina.Rapport), rapport),
            (nameof(Tariefsetpagina.MagVaststellen), Bevoegdheid.Mag(http.User, Bevoegdheid.StelTariefVast)),
            (nameof(Tariefsetpagina.Klachten), klachten),
            (nameof(Tariefsetpagina.Gedaan), gedaan));
    }

    private RazorComponentResult<Tariefpagina> Lijst(HttpContext http, int status, IReadOnlyList<string> klachten, IFormCollection? verstuurd = null)
    {
        return Paginaroutes.Toon<Tariefpagina>(
            status,
            (nameof(Tariefpagina.Sets), inzage.Sets(http.User)),
            (nameof(Tariefpagina.MagBewaren), Bevoegdheid.Mag(http.User, Bevoegdheid.BereidBeleidVoor)),
            (nameof(Tariefpagina.Verstuurd), verstuurd),
            (nameof(Tariefpagina.Klachten), klachten));
    }
}
