using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Zoeken op een nummer, of op wie het is.</summary>
internal sealed class Zoekroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Adressen.Zoeken, () => Paginaroutes.Toon<Zoekpagina>((nameof(Zoekpagina.Wetten), Wetten())));
        lezen.MapPost(Adressen.Zoeken, Zoek);
    }

    // A POST: what is sought may be a Bsn, and an address is kept in more places than anyone knows.
    private RazorComponentResult<Zoekpagina> Zoek(HttpContext http, IFormCollection formulier)
    {
        var vraag = Vraag.Van(formulier);
        var (gezocht, wet) = (formulier["term"].ToString().Trim(), vraag.Wet());
        var fout = gezocht.Length is 0 or > Zoekpagina.LangsteTerm ? $"Vul een nummer in van 1 t/m {Zoekpagina.LangsteTerm} tekens." : null;
        return Paginaroutes.Toon<Zoekpagina>(
            (nameof(Zoekpagina.Wetten), Wetten()),
            (nameof(Zoekpagina.Wet), wet),
            (nameof(Zoekpagina.Fout), fout),
            (nameof(Zoekpagina.Klachten), vraag.Bezwaren),
            (nameof(Zoekpagina.Vondst), fout is null && vraag.Bezwaren.Count == 0 ? Vind(http, gezocht, wet) : null));
    }

    private Vondst Vind(HttpContext http, string gezocht, Wet? wet) => databases.Met(database =>
    {
        var vondst = new Zoeker(database).Zoek(gezocht, wet);
        if (vondst.OpBsn)
        {
            new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "client gezocht", Gevonden(vondst), $"{vondst.Toewijzingen.Count} toewijzingen, {vondst.Declaraties.Count} declaraties");
        }

        return vondst;
    });

    private IReadOnlyList<Wet> Wetten() => databases.Met(database => new Werklijst(database).Wetten());

    // The client is named by what was found of him; of who was not found nothing is kept.
    private static string Gevonden(Vondst vondst) => vondst.Toewijzingen is [var eerste, ..]
        ? $"de client van toewijzing {eerste.ToewijzingNummer} van gemeente {eerste.Gemeente} aan aanbieder {eerste.Aanbieder}"
        : "een client zonder toewijzing";
}
