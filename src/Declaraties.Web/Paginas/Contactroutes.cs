using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
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

/// <summary>De pagina's met het contactenregister: naast wat is gedeclareerd, en om er een in te lezen. Een aanbieder ziet alleen wat van hem is.</summary>
internal sealed class Contactroutes(Registerloket loket, Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesContacten);
        lezen.MapGet(Adressen.Contacten, (Delegate)ToonAsync);
        lezen.MapPost(Adressen.ContactenControle, ControleerAsync);
        var leveren = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeverContacten);
        leveren.MapGet(Adressen.ContactenInvoer, () => Invoer([], null));
        leveren.MapPost(Adressen.ContactenInvoer, LeesInAsync).WithMetadata(Inhoudsgrens.Contacten).EenmaligFormulier(inEenTransactie: false);
    }

    private async Task<IResult> ToonAsync(HttpContext http)
    {
        var keuze = Lees(http, new Vraag(http.Request.Query));
        return keuze.Bezwaren.Count > 0 || !loket.HeeftBeleid
            ? Pagina(http, keuze, null, null, keuze.Bezwaren)
            : Toon(http, keuze, await loket.ControleerAsync(keuze, null, Bezoeker.Van(http), http.RequestAborted), new(Adressen.Contacten, keuze.Velden));
    }

    private async Task<IResult> ControleerAsync(HttpContext http, IFormCollection formulier)
    {
        var keuze = Lees(http, Vraag.Van(formulier));
        var bestand = await Formulierinhoud.LeesAsync(formulier, http.RequestAborted);
        return keuze.Bezwaren.Count > 0 || bestand.Bytes is not { } bytes
            ? Pagina(http, keuze, null, null, [.. keuze.Bezwaren, .. bestand.Bezwaren])
            : Toon(http, keuze, await loket.ControleerAsync(keuze, bytes, Bezoeker.Van(http), http.RequestAborted), new(Adressen.ContactenControle, keuze.Velden) { IsFormulier = true, Bestand = bytes });
    }

    private async Task<RazorComponentResult<Contactinvoerpagina>> LeesInAsync(HttpContext http, IFormCollection formulier)
    {
        if (formulier.Files.GetFile(Formulierinhoud.Keuze) is not { Length: > 0 } bestand)
        {
            return Invoer(["Kies een bestand dat niet leeg is."], null);
        }

        await using var stroom = bestand.OpenReadStream();
        var afloop = await loket.LeesInAsync(stroom, http.User.Agb(), Bezoeker.Van(http), http.RequestAborted);
        return Invoer(afloop.Fouten, afloop.InWoorden());
    }

    private Contactenkeuze Lees(HttpContext http, Vraag vraag) => Contactenkeuze.Lees(vraag, http.User.Agb(), NederlandseTijd.Vandaag(klok));

    private IResult Toon(HttpContext http, Contactenkeuze keuze, Berekend berekend, Ophaalgegevens ophalen) => berekend.Rapport is { } rapport && keuze.Formaat is { } formaat
        ? Rapportbestand.Van(rapport, formaat, keuze.Bestandsnaam)
        : Pagina(http, keuze, berekend, ophalen, berekend.Bezwaren);

    private RazorComponentResult<Contactenpagina> Pagina(HttpContext http, Contactenkeuze keuze, Berekend? berekend, Ophaalgegevens? ophalen, IReadOnlyList<string> klachten) => Paginaroutes.Toon<Contactenpagina>(
        (nameof(Contactenpagina.Gevraagd), keuze),
        (nameof(Contactenpagina.Rapport), berekend?.Rapport),
        (nameof(Contactenpagina.Ophalen), ophalen),
        (nameof(Contactenpagina.Aanbieders), http.User.Agb() is null ? databases.Met(database => new Werklijst(database).Keuzes()).Aanbieders : []),
        (nameof(Contactenpagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())),
        (nameof(Contactenpagina.MagInlezen), Bevoegdheid.Mag(http.User, Bevoegdheid.LeverContacten)),
        (nameof(Contactenpagina.Klachten), klachten));

    private static RazorComponentResult<Contactinvoerpagina> Invoer(IReadOnlyList<string> klachten, string? gedaan) => Paginaroutes.Toon<Contactinvoerpagina>(
        (nameof(Contactinvoerpagina.Klachten), klachten),
        (nameof(Contactinvoerpagina.Gedaan), gedaan));
}
