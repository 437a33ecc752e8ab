using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Verkeer;

/// <summary>De routes van een onderwerp.</summary>
internal interface IRoutes
{
    void Plaats(IEndpointRouteBuilder routes);
}
