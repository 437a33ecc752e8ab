using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Declaraties.Web.Paginas;

/// <summary>Hoe een pagina wordt getoond. Zij is een component die op de server wordt getekend; alles werkt zonder JavaScript.</summary>
internal static class Paginaroutes
{
    // What a page calls the objections to what was asked.
    private const string Klachten = nameof(Benuttingpagina.Klachten);

    /// <summary>Tekent een pagina, in één keer. Een vraag waaraan iets niet klopt is ook voor een browser een verkeerde vraag (400): de pagina zegt wat, en toont de rest.</summary>
    public static RazorComponentResult<TPagina> Toon<TPagina>(params IReadOnlyList<Paginagegeven> gegevens)
        where TPagina : IComponent => new(gegevens.ToDictionary(g => g.Naam, g => g.Waarde))
        {
            PreventStreamingRendering = true,
            StatusCode = gegevens.Any(g => g is (Klachten, IReadOnlyList<string> { Count: > 0 })) ? StatusCodes.Status400BadRequest : null,
        };

    /// <summary>Als hierboven, met een status die ergens anders van afhangt.</summary>
    public static RazorComponentResult<TPagina> Toon<TPagina>(int status, params IReadOnlyList<Paginagegeven> gegevens)
        where TPagina : IComponent
    {
        var pagina = Toon<TPagina>(gegevens);
        pagina.StatusCode = status;
        return pagina;
    }

    /// <summary>De pagina bij een fout, met dezelfde woorden als de API.</summary>
    public static IResult Fout(int status, string titel, string uitleg) =>
        new RazorComponentResult<Foutblad>(new Dictionary<string, object?> { [nameof(Foutblad.Titel)] = titel, [nameof(Foutblad.Uitleg)] = uitleg })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>De pagina bij wat er niet is.</summary>
    public static IResult Onbekend(string uitleg) => Fout(StatusCodes.Status404NotFound, Probleem.Titel(StatusCodes.Status404NotFound), uitleg);
}
