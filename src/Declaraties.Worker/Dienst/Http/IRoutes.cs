using Microsoft.AspNetCore.Routing;

namespace Declaraties.Worker.Dienst.Http;

/// <summary>De routes van een onderwerp.</summary>
internal interface IRoutes
{
    void Plaats(IEndpointRouteBuilder routes);
}
