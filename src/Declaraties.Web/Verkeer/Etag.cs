using System.Globalization;
using Declaraties.Beantwoorden;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Declaraties.Web.Verkeer;

/// <summary>Waaraan een aanroeper ziet dat er niets veranderd is (ETag en If-None-Match, RFC 9110), zonder dat er iets groots voor wordt gelezen.</summary>
internal static class Etag
{
    // Another version of the program may write the same another way.
    private static readonly Guid _programma = typeof(Etag).Module.ModuleVersionId;

    /// <summary>Zet de ETag van dit antwoord.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="delen">Alles waarvan afhangt wat er in het antwoord staat, voor zover wie vraagt dat mag weten.</param>
    /// <returns>Het antwoord 304, als de aanroeper dit al heeft; anders null.</returns>
    public static StatusCodeHttpResult? Zet(HttpContext http, params IReadOnlyList<object?> delen)
    {
        var tekst = string.Join('|', delen.Prepend(_programma).Prepend(http.Request.Path).Select(deel => Convert.ToString(deel, CultureInfo.InvariantCulture)));
        var etag = new EntityTagHeaderValue($"\"{Vingerafdruk.Van(tekst).ToString()[..32]}\"");
        http.Response.Headers.ETag = etag.ToString();
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(gekend => gekend.Tag == "*" || gekend.Compare(etag, useStrongComparison: false)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : null;
    }
}
