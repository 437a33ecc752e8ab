using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Declaraties.Web.Verkeer;

internal static class Eenmaligroutes
{
    /// <summary>Een aanroeper mag een nummer noemen, en dan gebeurt het hoogstens één keer.</summary>
    /// <param name="route">De route.</param>
    /// <param name="leestZelf">Zie <see cref="Eenmaligheid.LeestZelf"/>.</param>
    /// <param name="inEenTransactie">Zie <see cref="Eenmaligheid.InEenTransactie"/>.</param>
    public static RouteHandlerBuilder Eenmalig(this RouteHandlerBuilder route, bool leestZelf = false, bool inEenTransactie = true) => route
        .WithMetadata(new Eenmaligheid(IsFormulier: false, InEenTransactie: inEenTransactie && !leestZelf, leestZelf))
        .Vraagt(
            Idempotentie.Kop,
            $"Uw eigen nummer voor dit verzoek, 1 t/m {Idempotentie.Langste} tekens, kaal of tussen aanhalingstekens. Hetzelfde nummer met dezelfde inhoud krijgt het antwoord van de eerste keer en doet niets dubbel; met een andere inhoud is het 422.",
            "2026-03-D01-1",
            plaats: ParameterLocation.Header)
        .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status422UnprocessableEntity);

    /// <summary>Het formulier heeft een nummer, en gebeurt hoogstens één keer.</summary>
    /// <param name="route">De route.</param>
    /// <param name="inEenTransactie">Zie <see cref="Eenmaligheid.InEenTransactie"/>.</param>
    public static RouteHandlerBuilder EenmaligFormulier(this RouteHandlerBuilder route, bool inEenTransactie = true) =>
        route.WithMetadata(new Eenmaligheid(IsFormulier: true, inEenTransactie));
}
