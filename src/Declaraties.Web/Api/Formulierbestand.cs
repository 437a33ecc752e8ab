using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Declaraties.Web.Api;

/// <summary>De bestanden in een formulier (multipart/form-data), gelezen terwijl zij binnenkomen.</summary>
internal static class Formulierbestand
{
    public const string Soort = "multipart/form-data";
    private const int LangsteGrens = 70;

    public static bool Is(MediaTypeHeaderValue? soort) => soort is not null && soort.MediaType.Equals(Soort, StringComparison.OrdinalIgnoreCase);

    /// <summary>Het ene bestand.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="soort">Zijn Content-Type.</param>
    /// <param name="wat">Wat er voor bestand in hoort.</param>
    /// <param name="lees">Leest het bestand.</param>
    /// <exception cref="Inhoudsfout">Er zit geen bestand in, of meer dan een.</exception>
    public static async Task<T> LeesAsync<T>(HttpContext http, MediaTypeHeaderValue soort, string wat, Func<Stream, CancellationToken, Task<T>> lees)
        where T : class
    {
        var precies = $"precies één bestand, {wat}";
        var gelezen = await LeesAlleAsync(http, soort, precies, 1, async (_, inhoud, stop) => await lees(inhoud, stop));
        return gelezen is [var enige] ? enige : throw Onheel(precies);
    }

    /// <summary>Elk bestand.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="soort">Zijn Content-Type.</param>
    /// <param name="wat">Wat er in hoort.</param>
    /// <param name="hoogstens">Hoeveel het er mogen zijn.</param>
    /// <param name="lees">Leest een bestand met deze naam.</param>
    /// <exception cref="Inhoudsfout">Er zit iets anders in, of te veel.</exception>
    public static async Task<IReadOnlyList<T>> LeesAlleAsync<T>(HttpContext http, MediaTypeHeaderValue soort, string wat, int hoogstens, Func<string, Stream, CancellationToken, Task<T>> lees)
        where T : class
    {
        // A page of somebody else can make a browser send a form, with all it has here; a type of our own it cannot.
        if (http.Request.Headers.Origin is [{ Length: > 0 } herkomst] && herkomst != $"{http.Request.Scheme}://{http.Request.Host}")
        {
            throw new Inhoudsfout(StatusCodes.Status403Forbidden, "Een formulier van een andere website wordt hier niet aangenomen.");
        }

        if (HeaderUtilities.RemoveQuotes(soort.Boundary).ToString() is not { Length: > 0 and <= LangsteGrens } grens)
        {
            throw Onheel(wat);
        }

        var gelezen = new List<T>();
        var lezer = new MultipartReader(grens, http.Request.Body) { BodyLengthLimit = null };
        try
        {
            while (await lezer.ReadNextSectionAsync(http.RequestAborted) is { } deel)
            {
                if (gelezen.Count == hoogstens || !ContentDispositionHeaderValue.TryParse(deel.ContentDisposition, out var plek) || !plek.IsFileDisposition())
                {
                    throw new Inhoudsfout(StatusCodes.Status400BadRequest, $"In {Soort} hoort {wat}, en verder niets.");
                }

                gelezen.Add(await lees(HeaderUtilities.RemoveQuotes(plek.FileName).ToString(), deel.Body, http.RequestAborted));
            }
        }
        catch (Exception fout)
        {
            gelezen.ForEach(een => (een as IDisposable)?.Dispose());
            if (fout is InvalidDataException or IOException and not BadHttpRequestException)
            {
                throw Onheel(wat);
            }

            throw;
        }

        return gelezen;
    }

    private static Inhoudsfout Onheel(string wat) => new(StatusCodes.Status400BadRequest, $"De inhoud is geen hele {Soort}; verwacht daarin {wat}.");
}
