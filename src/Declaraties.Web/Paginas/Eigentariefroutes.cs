using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Rapporten.Indelen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>
/// De pagina om met eigen waarden mee te rekenen: van een bewaarde set, of van eigen bestanden die met het formulier meereizen. Bij ons ligt niets, en daarom wordt ook het antwoord niet onthouden:
/// wie het formulier twee keer verstuurt laat twee keer rekenen.
/// </summary>
internal sealed class Eigentariefroutes(Tariefinzage inzage, Eigentarief eigen) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var rekenen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.RekenTarief);
        rekenen.MapGet(Adressen.EigenTarief, Kies);
        rekenen.MapPost(Adressen.EigenTarief, RekenAsync);
    }

    private RazorComponentResult<Eigentariefpagina> Kies(HttpContext http)
    {
        var vraag = Eigentariefvraag.Lees(new Vraag(http.Request.Query), null);
        if (vraag.Bezwaren.Count > 0 || vraag.Set is null)
        {
            return Pagina(http, vraag, vraag.Bezwaren.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK, null, null, vraag.Bezwaren);
        }

        return inzage.Zoek(vraag.Set, http.User) is { } set
            ? Pagina(http, vraag, StatusCodes.Status200OK, eigen.Basis(set), null, [])
            : Pagina(http, vraag with { Set = null }, StatusCodes.Status404NotFound, null, null, [inzage.Onbekend(vraag.Set, http.User)]);
    }

    private async Task<IResult> RekenAsync(HttpContext http, IFormCollection formulier)
    {
        var vraag = Eigentariefvraag.Lees(Vraag.Van(formulier), formulier);
        if (vraag.Bezwaren.Count > 0)
        {
            return Pagina(http, vraag, StatusCodes.Status400BadRequest, null, null, vraag.Bezwaren);
        }

        if (new[] { vraag.Set, vraag.Met }.OfType<Setkeuze>().FirstOrDefault(keuze => inzage.Zoek(keuze, http.User) is null) is { } onbekend)
        {
            return Pagina(http, vraag with { Set = null, Met = null }, StatusCodes.Status404NotFound, null, null, [inzage.Onbekend(onbekend, http.User)]);
        }

        var (basis, fouten) = await BasisAsync(http, formulier, vraag);
        if (basis is null)
        {
            return Pagina(http, vraag, StatusCodes.Status400BadRequest, null, null, fouten, formulier);
        }

        // Who has just chosen files has not filled in anything about them.
        var wijzigingen = Tariefformulier.IsGekozen(formulier) ? [] : vraag.Waarden;
        var uitkomst = await eigen.RekenAsync(basis, wijzigingen, Bezoeker.Van(http), http.RequestAborted);
        if (uitkomst.Rekening is not { } rekening)
        {
            return Pagina(http, vraag with { Waarden = wijzigingen }, StatusCodes.Status400BadRequest, basis, null, uitkomst.Bezwaren, formulier);
        }

        // Beside what it began with, unless something else was chosen: only then is there something to see of the change.
        var naast = (vraag.Met ?? vraag.Set) is { } met ? inzage.Reken(inzage.Zoek(met, http.User)!) : uitkomst.Eerst;
        var rapport = inzage.Rapport(rekening, naast, Tariefdeel.Alles);
        return vraag.Formaat is { } formaat ? Rapportbestand.Van(rapport, formaat, "eigen-tarief") : Pagina(http, vraag with { Waarden = wijzigingen }, StatusCodes.Status200OK, basis, rapport, []);
    }

    private async Task<(Eigenbasis? Basis, IReadOnlyList<string> Fouten)> BasisAsync(HttpContext http, IFormCollection formulier, Eigentariefvraag vraag)
    {
        if (!Tariefformulier.IsGekozen(formulier) && vraag.Set is { } keuze)
        {
            return (eigen.Basis(inzage.Zoek(keuze, http.User)!), []);
        }

        var gelezen = await Tariefformulier.LeesAsync(formulier, http.RequestAborted);
        return gelezen.Waarde is { } inhoud ? (Eigentarief.Basis(inhoud), []) : (null, gelezen.Fouten);
    }

    private RazorComponentResult<Eigentariefpagina> Pagina(HttpContext http, Eigentariefvraag vraag, int status, Eigenbasis? basis, Rapportage? rapport, IReadOnlyList<string> klachten, IFormCollection? verstuurd = null)
    {
        var parameters = basis is null || Tarieflezer.Lees(basis.Inhoud).Waarde is not { } set ? [] : Parameterblad.Met(Parameterblad.Van(set), vraag.Waarden);
        return Paginaroutes.Toon<Eigentariefpagina>(
            status,
            (nameof(Eigentariefpagina.Gevraagd), vraag),
            (nameof(Eigentariefpagina.Sets), inzage.Sets(http.User)),
            (nameof(Eigentariefpagina.Parameters), parameters),
            (nameof(Eigentariefpagina.Mee), basis is not null && vraag.Set is null ? Tariefstukken.Inpakken(basis.Inhoud) : null),
            (nameof(Eigentariefpagina.Rapport), rapport),
            (nameof(Eigentariefpagina.Verstuurd), verstuurd),
            (nameof(Eigentariefpagina.Klachten), klachten));
    }
}
