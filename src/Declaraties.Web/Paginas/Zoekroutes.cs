using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Zoeken op een nummer, of op wie het is.</summary>
internal sealed class Zoekroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Adressen.Zoeken, () => Paginaroutes.Toon<Zoekpagina>());
        lezen.MapPost(Adressen.Zoeken, Zoek);
    }

    // A POST: what is sought may be a Bsn, and an address is kept in more places than anyone knows.
    private RazorComponentResult<Zoekpagina> Zoek(HttpContext http, [FromForm] string? term)
    {
        var gezocht = (term ?? "").Trim();
        return gezocht.Length is 0 or > Zoekpagina.LangsteTerm
            ? Paginaroutes.Toon<Zoekpagina>((nameof(Zoekpagina.Fout), $"Vul een nummer in van 1 t/m {Zoekpagina.LangsteTerm} tekens."))
            : Paginaroutes.Toon<Zoekpagina>((nameof(Zoekpagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())), (nameof(Zoekpagina.Vondst), databases.Met(database =>
            {
                var vondst = new Zoeker(database).Zoek(gezocht);
                if (vondst.OpBsn)
                {
                    new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "client gezocht", Gevonden(vondst), $"{vondst.Toewijzingen.Count} toewijzingen, {vondst.Declaraties.Count} declaraties");
                }

                return vondst;
            })));
    }

    // The client is named by what was found of him; of who was not found nothing is kept.
    private static string Gevonden(Vondst vondst) => vondst.Toewijzingen is [var eerste, ..]
        ? $"de client van toewijzing {eerste.ToewijzingNummer} van gemeente {eerste.Gemeente} aan aanbieder {eerste.Aanbieder}"
        : "een client zonder toewijzing";
}
