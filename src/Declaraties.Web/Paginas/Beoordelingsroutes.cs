using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Wat een beoordelaar op een pagina doet. Elke handeling noemt het oordeel dat hij zag: is er een ander, dan hoort hij dat en verandert er niets.</summary>
internal sealed class Beoordelingsroutes(Beoordelingsloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Beproeving("{sleutel}"), BeproefAsync).RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Beoordeel);
        doen.MapPost(Adressen.Herbeoordeling("{sleutel}"), BeoordeelOpnieuw).EenmaligFormulier();
        doen.MapPost(Adressen.Vrijgave("{sleutel}"), GeefVrij).EenmaligFormulier();
        // Each answer goes by itself, and never twice: what cannot go does not hold up the others.
        doen.MapPost(Adressen.VrijgaveSamen, GeefVrijSamen).EenmaligFormulier(inEenTransactie: false);
        routes.MapPost(Adressen.BeproevingSamen, BeproefSamenAsync).RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        doen.MapPost(Adressen.HerbeoordelingSamen, BeoordeelSamen).EenmaligFormulier(inEenTransactie: false);
    }

    private async Task<IResult> BeproefAsync(HttpContext http, string sleutel)
    {
        var vraag = Bladzijdevraag.Lees(http.Request.Query);
        return await loket.ProefAsync(sleutel, http.RequestAborted) is { } beproeving
            ? Paginaroutes.Toon<Beproevingpagina>(
                (nameof(Beproevingpagina.Sleutel), sleutel),
                (nameof(Beproevingpagina.Uitkomst), beproeving),
                (nameof(Beproevingpagina.Lijst), Opslag.Bladzijde.Van(beproeving.Prestaties, vraag.Bladzijde)),
                (nameof(Beproevingpagina.MagBeoordelen), Bezoeker.MagBeoordelen(http)),
                (nameof(Beproevingpagina.Klachten), vraag.Bezwaren))
            : Paginaroutes.Onbekend("Deze declaratie wordt niet vastgehouden: er is niets meer te beoordelen.");
    }

    private async Task<IResult> BeproefSamenAsync(HttpContext http, IFormCollection formulier)
    {
        var keuzes = Declaratiekeuze.Lees(formulier);
        var klachten = Declaratiekeuze.Bezwaren(keuzes);
        return klachten.Count > 0
            ? Klaag("Samen opnieuw beoordelen", klachten, Adressen.Werklijst)
            : Toon(await loket.ProefSamenAsync(keuzes, http.RequestAborted), isProef: true, Bezoeker.MagBeoordelen(http));
    }

    private IResult BeoordeelSamen(HttpContext http, IFormCollection formulier)
    {
        var (keuzes, reden, toelichting) = (Declaratiekeuze.Lees(formulier), formulier["reden"].ToString(), Leeg(formulier["toelichting"]));
        List<string> klachten = [.. Declaratiekeuze.Bezwaren(keuzes), .. new Beoordelingsinvoer(1, reden, toelichting).Bezwaren()];
        return klachten.Count > 0
            ? Klaag("Samen opnieuw beoordelen", klachten, Adressen.Werklijst)
            : Toon(loket.BeoordeelSamen(keuzes, Bezoeker.Van(http), reden, toelichting), isProef: false, magBeoordelen: true);
    }

    private static RazorComponentResult<Samenpagina> Toon(Samenuitkomst uitkomst, bool isProef, bool magBeoordelen) => Paginaroutes.Toon<Samenpagina>(
        isProef || uitkomst.Mislukt == 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        (nameof(Samenpagina.Uitkomst), uitkomst),
        (nameof(Samenpagina.IsProef), isProef),
        (nameof(Samenpagina.MagBeoordelen), magBeoordelen));

    private RazorComponentResult<Uitkomstpagina> BeoordeelOpnieuw(HttpContext http, string sleutel, [FromForm] string? versie, [FromForm] string? reden, [FromForm] string? toelichting)
    {
        const string Kop = "Opnieuw beoordeeld";
        var invoer = new Beoordelingsinvoer(Beoordelingsinvoer.Getal(versie), reden, toelichting);
        return invoer.Bezwaren().ToList() is { Count: > 0 } klachten
            ? Klaag(Kop, klachten, Adressen.Beproeving(sleutel))
            : Meld(Kop, [loket.BeoordeelOpnieuw(sleutel, invoer.Versie!.Value, Bezoeker.Van(http), reden!, Leeg(toelichting))]);
    }

    private RazorComponentResult<Uitkomstpagina> GeefVrij(HttpContext http, string sleutel, [FromForm] string? versie, [FromForm] string? reden, [FromForm] string? toelichting) =>
        LaatGaan(http, [(sleutel, Beoordelingsinvoer.Getal(versie))], reden, toelichting, Adressen.Declaratie(sleutel));

    private RazorComponentResult<Uitkomstpagina> GeefVrijSamen(HttpContext http, IFormCollection formulier) =>
        LaatGaan(
            http,
            [.. Declaratiekeuze.Lees(formulier).Select(een => (een.Sleutel, (long?)een.Versie))],
            formulier["reden"],
            formulier["toelichting"],
            Adressen.Werklijst);

    private RazorComponentResult<Uitkomstpagina> LaatGaan(HttpContext http, IReadOnlyList<(string Sleutel, long? Versie)> keuzes, string? reden, string? toelichting, string terug)
    {
        const string Kop = "Antwoorden vrijgegeven";
        var klachten = keuzes.SelectMany(keuze => new Beoordelingsinvoer(keuze.Versie, reden, toelichting).Bezwaren()).Distinct().ToList();
        if (keuzes.Count == 0)
        {
            klachten.Add("Er is geen declaratie aangevinkt.");
        }

        return klachten.Count > 0
            ? Klaag(Kop, klachten, terug)
            : Meld(Kop, loket.GeefVrij([.. keuzes.Select(keuze => new Oordeelverwijzing(keuze.Sleutel, keuze.Versie!.Value))], Bezoeker.Van(http), reden!, Leeg(toelichting)));
    }

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    private static RazorComponentResult<Uitkomstpagina> Klaag(string kop, IReadOnlyList<string> klachten, string terug)
    {
        var pagina = Paginaroutes.Toon<Uitkomstpagina>((nameof(Uitkomstpagina.Kop), kop), (nameof(Uitkomstpagina.Klachten), klachten), (nameof(Uitkomstpagina.Terug), terug));
        pagina.StatusCode = StatusCodes.Status400BadRequest;
        return pagina;
    }

    private static RazorComponentResult<Uitkomstpagina> Meld(string kop, IReadOnlyList<Beoordelingsuitslag> uitslagen)
    {
        var pagina = Paginaroutes.Toon<Uitkomstpagina>((nameof(Uitkomstpagina.Kop), kop), (nameof(Uitkomstpagina.Uitslagen), uitslagen));
        // One that did not go is enough to say so.
        pagina.StatusCode = uitslagen.All(uitslag => uitslag.Lot == Beoordelingslot.Gelukt) ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return pagina;
    }
}
