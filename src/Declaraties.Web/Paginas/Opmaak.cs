using System.Reflection;
using Declaraties.Beantwoorden;
using Declaraties.Web.Instellingen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>
/// Het stijlblad, en dat van de gemeente erachteraan. Een thema is een CSS-bestand dat de tokens (<c>--decl-...</c>) van het onze een andere waarde geeft.
/// </summary>
internal static class Opmaak
{
    public const string Themaadres = "/thema.css";
    private const string Pad = "/opmaak.css";
    private const string Soort = "text/css; charset=utf-8";
    private static readonly byte[] _blad = Lees();

    /// <summary>Verandert mee met de inhoud, zodat een browser haar mag bewaren.</summary>
    public static string Adres { get; } = $"{Pad}?v={Vingerafdruk.Van(_blad).ToString()[..12]}";

    public static void Plaats(IEndpointRouteBuilder routes, Webinstellingen instellingen)
    {
        routes.MapGet(Pad, (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(_blad, Soort);
        }).AllowAnonymous();
        if (instellingen.Thema is { } thema)
        {
            routes.MapGet(Themaadres, (HttpContext http) =>
            {
                http.Response.Headers.CacheControl = "no-cache";
                return Results.File(Path.GetFullPath(thema), Soort, lastModified: File.GetLastWriteTimeUtc(thema));
            }).AllowAnonymous();
        }
    }

    private static byte[] Lees()
    {
        using var bron = Assembly.GetExecutingAssembly().GetManifestResourceStream("opmaak.css")!;
        var blad = new byte[bron.Length];
        bron.ReadExactly(blad);
        return blad;
    }
}
