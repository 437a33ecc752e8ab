using Declaraties.Dienst.Basis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Declaraties.Web.Verkeer;

/// <summary>
/// Wie de API iets vraagt dat zij niet kent krijgt geen antwoord op een andere vraag: een filter dat verkeerd is geschreven geeft anders ongemerkt alles. Wat er te vragen is zegt de route, dezelfde
/// als in het document.
/// </summary>
internal static class Vraagbewaking
{
    /// <summary>Langer heet niets dat wij kennen, en dan staat er misschien iets wat niet terug hoort.</summary>
    private const int LangsteNaam = 40;

    public static Task BewaakAsync(HttpContext http, RequestDelegate verder) =>
        http.Request.Query.Count > 0 && http.Request.Path.StartsWithSegments(Berichtenadres.Api) && http.GetEndpoint() is RouteEndpoint route && Bezwaar(http.Request.Query.Keys, route) is { } bezwaar
            ? Probleem.Van(StatusCodes.Status400BadRequest, bezwaar).ExecuteAsync(http)
            : verder(http);

    private static string? Bezwaar(ICollection<string> gevraagd, RouteEndpoint route)
    {
        var bekend = route.Metadata.OfType<Vraagbeschrijving>().Where(vraag => vraag.Plaats == ParameterLocation.Query).Select(vraag => vraag.Naam).ToList();
        var onbekend = gevraagd.Where(naam => !bekend.Contains(naam, StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        return onbekend.Count == 0
            ? null
            : $"{string.Join(' ', onbekend.Select(naam => $"{Toon(naam)} is hier niet te vragen{Gelijkenis.Vraag("; ", naam, bekend) switch { "" => ".", var bedoeld => bedoeld }}"))} {(bekend.Count == 0 ? "Dit adres kent geen vragen in het adres." : $"Wel: {string.Join(", ", bekend)}.")}";
    }

    private static string Toon(string naam) => naam.Length is > 0 and <= LangsteNaam && naam.All(teken => char.IsAsciiLetterOrDigit(teken) || teken is '-' or '_') ? $"'{naam}'" : "Een van de namen";
}
