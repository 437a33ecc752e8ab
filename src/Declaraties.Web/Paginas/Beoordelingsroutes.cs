using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Wat een beoordelaar op een pagina doet. Elke handeling noemt het oordeel dat hij zag: is er een ander, dan hoort hij dat en verandert er niets.</summary>
internal sealed class Beoordelingsroutes(Databasevoorraad databases, Beoordelingsloket loket) : IRoutes
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
                (nameof(Beproevingpagina.Terug), Terugweg.Lees(http.Request.Query[Terugweg.Veld])),
                (nameof(Beproevingpagina.MagBeoordelen), Bezoeker.MagBeoordelen(http)),
                (nameof(Beproevingpagina.Klachten), vraag.Bezwaren))
            : Paginaroutes.Onbekend("Deze declaratie wordt niet vastgehouden: er is niets meer te beoordelen.");
    }

    private async Task<IResult> BeproefSamenAsync(HttpContext http, IFormCollection formulier)
    {
        var keuzes = Declaratiekeuze.Lees(formulier);
        return Declaratiekeuze.Bezwaren(keuzes) is { Count: > 0 } klachten
            ? Klaag("Samen opnieuw beoordelen", klachten, Terug(formulier))
            : Toon(await loket.ProefSamenAsync(keuzes, http.RequestAborted), isProef: true, Bezoeker.MagBeoordelen(http), formulier);
    }

    private IResult BeoordeelSamen(HttpContext http, IFormCollection formulier)
    {
        var (keuzes, reden, toelichting) = (Declaratiekeuze.Lees(formulier), formulier["reden"].ToString(), Toelichting(formulier));
        List<string> klachten = [.. Declaratiekeuze.Bezwaren(keuzes), .. new Beoordelingsinvoer(1, reden, toelichting).Bezwaren()];
        return klachten.Count > 0
            ? Klaag("Samen opnieuw beoordelen", klachten, Terug(formulier))
            : Toon(loket.BeoordeelSamen(keuzes, Bezoeker.Van(http), reden, toelichting), isProef: false, magBeoordelen: true, formulier);
    }

    private static RazorComponentResult<Samenpagina> Toon(Samenuitkomst uitkomst, bool isProef, bool magBeoordelen, IFormCollection formulier) => Paginaroutes.Toon<Samenpagina>(
        isProef || uitkomst.Mislukt == 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        (nameof(Samenpagina.Uitkomst), uitkomst),
        (nameof(Samenpagina.IsProef), isProef),
        (nameof(Samenpagina.MagBeoordelen), magBeoordelen),
        (nameof(Samenpagina.Terug), Terug(formulier)));

    private RazorComponentResult<Uitkomstpagina> BeoordeelOpnieuw(HttpContext http, string sleutel, IFormCollection formulier) => Doe(
        "Opnieuw beoordeeld",
        [Een(sleutel, formulier)],
        formulier,
        Adressen.Beproeving(sleutel),
        (declaraties, reden, toelichting) => [.. declaraties.Select(een => loket.BeoordeelOpnieuw(een.Sleutel, een.Versie, Bezoeker.Van(http), reden, toelichting))]);

    private RazorComponentResult<Uitkomstpagina> GeefVrij(HttpContext http, string sleutel, IFormCollection formulier) => LaatGaan(http, [Een(sleutel, formulier)], formulier, Adressen.Declaratie(sleutel));

    private RazorComponentResult<Uitkomstpagina> GeefVrijSamen(HttpContext http, IFormCollection formulier) => LaatGaan(http, Declaratiekeuze.Lees(formulier), formulier, null);

    private RazorComponentResult<Uitkomstpagina> LaatGaan(HttpContext http, IReadOnlyList<Oordeelverwijzing> keuzes, IFormCollection formulier, string? vandaan) => Doe(
        "Antwoorden vrijgegeven", keuzes, formulier, vandaan, (declaraties, reden, toelichting) => loket.GeefVrij(declaraties, Bezoeker.Van(http), reden, toelichting));

    /// <summary>Doet het met elke gekozen declaratie, of met geen als er iets aan de invoer mankeert.</summary>
    private RazorComponentResult<Uitkomstpagina> Doe(
        string kop,
        IReadOnlyList<Oordeelverwijzing> keuzes,
        IFormCollection formulier,
        string? vandaan,
        Func<IReadOnlyList<Oordeelverwijzing>, string, string?, IReadOnlyList<Beoordelingsuitslag>> werk)
    {
        var (reden, toelichting, terug) = (formulier["reden"].ToString(), Toelichting(formulier), Terug(formulier));
        var klachten = keuzes.SelectMany(keuze => new Beoordelingsinvoer(keuze.Versie, reden, toelichting).Bezwaren()).Distinct().ToList();
        if (keuzes.Count == 0)
        {
            klachten.Add("Er is geen declaratie aangevinkt.");
        }

        if (klachten.Count > 0)
        {
            return Klaag(kop, klachten, vandaan is null ? terug : Terugweg.Met(vandaan, terug));
        }

        var uitslagen = werk(keuzes, reden, toelichting);
        return Paginaroutes.Toon<Uitkomstpagina>(
            // One that did not go is enough to say so.
            uitslagen.All(uitslag => uitslag.Lot == Beoordelingslot.Gelukt) ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
            (nameof(Uitkomstpagina.Kop), kop),
            (nameof(Uitkomstpagina.Regels), Noem(uitslagen)),
            (nameof(Uitkomstpagina.Terug), terug));
    }

    /// <summary>Elke uitslag bij de declaratie waar zij over gaat.</summary>
    private List<Uitkomstregel> Noem(IReadOnlyList<Beoordelingsuitslag> uitslagen) => databases.Met(database =>
    {
        var inzage = new Declaratieinzage(database);
        return uitslagen.Select(uitslag => new Uitkomstregel(uitslag, inzage.ZoekKop(uitslag.Sleutel))).ToList();
    });

    private static RazorComponentResult<Uitkomstpagina> Klaag(string kop, IReadOnlyList<string> klachten, string? terug) => Paginaroutes.Toon<Uitkomstpagina>(
        StatusCodes.Status400BadRequest, (nameof(Uitkomstpagina.Kop), kop), (nameof(Uitkomstpagina.Klachten), klachten), (nameof(Uitkomstpagina.Terug), terug));

    private static Oordeelverwijzing Een(string sleutel, IFormCollection formulier) => new(sleutel, Beoordelingsinvoer.Getal(formulier["versie"]) ?? 0);

    private static string? Toelichting(IFormCollection formulier) => formulier["toelichting"].ToString().Trim() is { Length: > 0 } tekst ? tekst : null;

    private static string? Terug(IFormCollection formulier) => Terugweg.Lees(formulier[Terugweg.Veld]);
}
