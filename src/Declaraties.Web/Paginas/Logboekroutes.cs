using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Logboek;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Wie wat deed.</summary>
internal sealed class Logboekroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Logboek, ToonLogboek).RequireAuthorization(Bevoegdheid.LeesLogboek);
    }

    private RazorComponentResult<Logboekpagina> ToonLogboek() => databases.Met(database =>
    {
        var logboek = new Logboekopslag(database, klok);
        return Paginaroutes.Toon<Logboekpagina>((nameof(Logboekpagina.Regels), logboek.Laatste(Logboekpagina.Meeste)), (nameof(Logboekpagina.Controle), logboek.Controleer()));
    });
}
