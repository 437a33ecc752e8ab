using System.Net.Mime;
using Declaraties.Web.Api;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Waar de API begint: voor een mens een eerste declaratie in vijf minuten, voor een programma waar het verder gaat. Open voor iedereen, zoals het document zelf.</summary>
internal sealed class Beginroutes : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes) => routes.MapGet(Berichtenadres.Api, (HttpContext http) => IsVoorProgramma(http.Request) ? Inhoud() : Paginaroutes.Toon<Beginpagina>()).AllowAnonymous();

    /// <summary>Wie om JSON vraagt en niet om een pagina is een programma.</summary>
    private static bool IsVoorProgramma(HttpRequest verzoek) =>
        verzoek.Headers.Accept.ToString() is var wil && wil.Contains(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) && !wil.Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);

    private static IResult Inhoud() => Results.Json(new Dictionary<string, string>
    {
        ["versie"] = Website.ApiVersie,
        ["document"] = Apidocument.Adres,
        ["berichten"] = Berichtenadres.Alle,
        ["webhook"] = $"{Berichtenadres.Api}/webhook",
        ["regels"] = $"{Berichtenadres.Api}/regels",
    });
}
