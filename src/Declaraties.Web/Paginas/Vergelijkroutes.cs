using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina om een vergelijking te kiezen, en haar uitkomst: als pagina, of als bestand.</summary>
internal sealed class Vergelijkroutes(Vergelijkloket loket, Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesBeleid);
        lezen.MapGet(Adressen.Vergelijk, () => Kies(new Vraag(new QueryCollection()), null, []));
        lezen.MapGet(Adressen.VergelijkPeriode, (Delegate)PeriodeAsync);
        lezen.MapPost(Adressen.VergelijkBekostiging, BekostigingAsync);
        lezen.MapPost(Adressen.VergelijkOvergang, OvergangAsync);
    }

    private async Task<IResult> PeriodeAsync(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var keuze = Venster(vraag);
        return keuze.Bezwaren.Count > 0
            ? Kies(vraag, Vergelijking.Periode, [.. keuze.Bezwaren])
            : Toon(
                await loket.PeriodeAsync(keuze.Vraag, Bezoeker.Van(http), http.RequestAborted),
                keuze.Formaat,
                keuze.Bestandsnaam("afrekenperiodes"),
                new(Adressen.VergelijkPeriode, keuze.Velden),
                keuze);
    }

    private async Task<IResult> BekostigingAsync(HttpContext http, IFormCollection formulier)
    {
        var vraag = Vraag.Van(formulier);
        var keuze = Venster(vraag);
        var bestand = await Formulierinhoud.LeesAsync(formulier, http.RequestAborted, magOntbreken: true);
        if (keuze.Bezwaren.Count > 0 || bestand.Bezwaren.Count > 0)
        {
            return Kies(vraag, Vergelijking.Bekostiging, [.. keuze.Bezwaren, .. bestand.Bezwaren]);
        }

        var berekend = await loket.BekostigingAsync(keuze.Vraag, bestand.Bytes, Bezoeker.Van(http), http.RequestAborted);
        return berekend.Rapport is { } rapport
            ? Toon(rapport, keuze.Formaat, keuze.Bestandsnaam("bekostiging"), new(Adressen.VergelijkBekostiging, keuze.Velden) { IsFormulier = true, Bestand = bestand.Bytes })
            : Kies(vraag, Vergelijking.Bekostiging, berekend.Bezwaren);
    }

    private async Task<IResult> OvergangAsync(HttpContext http, IFormCollection formulier)
    {
        var vraag = Vraag.Van(formulier);
        var keuze = Overgangskeuze.Lees(vraag);
        var bestand = await Formulierinhoud.LeesAsync(formulier, http.RequestAborted);
        if (keuze.Bezwaren.Count > 0 || bestand.Bytes is not { } bytes)
        {
            return Kies(vraag, Vergelijking.Overgang, [.. keuze.Bezwaren, .. bestand.Bezwaren]);
        }

        var berekend = await loket.OvergangAsync(keuze, bytes, Bezoeker.Van(http), http.RequestAborted);
        return berekend.Rapport is { } rapport
            ? Toon(rapport, keuze.Formaat, "overgang", new(Adressen.VergelijkOvergang, keuze.Velden) { IsFormulier = true, Bestand = bytes })
            : Kies(vraag, Vergelijking.Overgang, berekend.Bezwaren);
    }

    private Vergelijkkeuze Venster(Vraag vraag) => Vergelijkkeuze.Lees(vraag, NederlandseTijd.Vandaag(klok));

    private RazorComponentResult<Vergelijkpagina> Kies(Vraag vraag, Vergelijking? verstuurd, IReadOnlyList<string> klachten) => Paginaroutes.Toon<Vergelijkpagina>(
        (nameof(Vergelijkpagina.Gevraagd), Venster(vraag)),
        (nameof(Vergelijkpagina.Verstuurd), verstuurd),
        (nameof(Vergelijkpagina.Wetten), Wetten),
        (nameof(Vergelijkpagina.Klachten), klachten));

    private IReadOnlyList<Wet> Wetten => databases.Met(database => new Werklijst(database).Wetten());

    private IResult Toon(Rapportage rapport, Rapportformaat? formaat, string naam, Ophaalgegevens ophalen, Vergelijkkeuze? keuze = null) => formaat is { } gekozen
        ? Rapportbestand.Van(rapport, gekozen, naam)
        : Paginaroutes.Toon<Vergelijkuitkomstpagina>(
            (nameof(Vergelijkuitkomstpagina.Rapport), rapport),
            (nameof(Vergelijkuitkomstpagina.Ophalen), ophalen),
            (nameof(Vergelijkuitkomstpagina.Gevraagd), keuze),
            (nameof(Vergelijkuitkomstpagina.Wetten), Wetten));
}
