using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina met beleid door de tijd: bekijken, bewaren, en voor wie dat mag vastleggen.</summary>
internal sealed class Beleidroutes(Beleidsinzage inzage, Beleidsloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Beleid, Toon).RequireAuthorization(Bevoegdheid.LeesBeleid);
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.BereidBeleidVoor).MapPost(Adressen.Beleid, LegVastAsync).EenmaligFormulier();
    }

    private IResult Toon(HttpContext http)
    {
        var keuze = Beleidkeuze.Lees(new Vraag(http.Request.Query));
        return keuze is { Formaat: { } formaat, Bezwaren.Count: 0 }
            ? Rapportbestand.Van(inzage.Rapport(keuze.Per), formaat, keuze.Per is { } per ? $"beleid-{per}" : "beleid")
            : Pagina(http, null, keuze.Bezwaren, null);
    }

    private async Task<RazorComponentResult<Beleidpagina>> LegVastAsync(HttpContext http, IFormCollection formulier)
    {
        var vraag = Vraag.Van(formulier);
        vraag.Eis("soort");
        var (soort, vanaf) = (vraag.MogelijkeKeuze<Beleidssoort>("soort"), vraag.MogelijkeDatum("vanaf"));
        if (soort == Beleidssoort.Bandbreedte)
        {
            vraag.Eis("vanaf");
        }

        var inhoud = await Formulierinhoud.LeesAsync(formulier, http.RequestAborted);
        if (soort is not { } gekozen || vraag.Bezwaren.Count > 0 || inhoud.Bytes is not { } bytes)
        {
            return Pagina(http, soort, [.. vraag.Bezwaren, .. inhoud.Bezwaren], null);
        }

        var afloop = loket.LegVast(gekozen, vanaf, new Bestandsstuk(gekozen.Bestandsnaam(), bytes), Bezoeker.Van(http));
        return afloop.Bewaring is not { } bewaring ? Pagina(http, gekozen, afloop.Fouten, null)
            : Pagina(http, null, [], bewaring.IsNieuw ? $"Versie {bewaring.Stuk.Versie} van {gekozen.InWoorden()} is vastgelegd." : $"Dit was al de laatste versie van {gekozen.InWoorden()} (versie {bewaring.Stuk.Versie}); er is niets veranderd.");
    }

    private RazorComponentResult<Beleidpagina> Pagina(HttpContext http, Beleidssoort? soort, IReadOnlyList<string> klachten, string? gedaan) => Paginaroutes.Toon<Beleidpagina>(
        (nameof(Beleidpagina.Rapport), inzage.Rapport(null)),
        (nameof(Beleidpagina.MagVastleggen), Bevoegdheid.Mag(http.User, Bevoegdheid.BereidBeleidVoor)),
        (nameof(Beleidpagina.Soort), soort),
        (nameof(Beleidpagina.Klachten), klachten),
        (nameof(Beleidpagina.Gedaan), gedaan));
}
