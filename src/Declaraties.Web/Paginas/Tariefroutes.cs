using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Tarieven;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina met tariefsets.</summary>
internal sealed class Tariefroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes) => routes.MapGet(Adressen.Tarief, Toon).RequireAuthorization(Bevoegdheid.LeesBeleid);

    private RazorComponentResult<Tariefpagina> Toon() =>
        Paginaroutes.Toon<Tariefpagina>((nameof(Tariefpagina.Sets), databases.Met(database => new Tariefsetopslag(database, klok).Lijst())));
}
