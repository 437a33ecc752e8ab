using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Declaraties.Web.Api;

/// <summary>Het ene bestand in een formulier (multipart/form-data), gelezen terwijl het binnenkomt.</summary>
internal static class Formulierbestand
{
    public const string Soort = "multipart/form-data";
    private const int LangsteGrens = 70;

    public static bool Is(MediaTypeHeaderValue? soort) => soort is not null && soort.MediaType.Equals(Soort, StringComparison.OrdinalIgnoreCase);

    /// <param name="http">Het verzoek.</param>
    /// <param name="soort">Zijn Content-Type.</param>
    /// <param name="wat">Wat er voor bestand in hoort.</param>
    /// <param name="lees">Leest het bestand.</param>
    /// <exception cref="Inhoudsfout">Er zit geen bestand in, of meer dan een.</exception>
    public static async Task<T> LeesAsync<T>(HttpContext http, MediaTypeHeaderValue soort, string wat, Func<Stream, CancellationToken, Task<T>> lees)
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

        T? gelezen = null;
        var lezer = new MultipartReader(grens, http.Request.Body) { BodyLengthLimit = null };
        try
        {
            while (await lezer.ReadNextSectionAsync(http.RequestAborted) is { } deel)
            {
                if (gelezen is not null || !ContentDispositionHeaderValue.TryParse(deel.ContentDisposition, out var plek) || !plek.IsFileDisposition())
                {
                    throw new Inhoudsfout(StatusCodes.Status400BadRequest, $"In {Soort} hoort precies één bestand, {wat}, en verder niets.");
                }

                gelezen = await lees(deel.Body, http.RequestAborted);
            }
        }
        catch (Exception fout)
        {
            (gelezen as IDisposable)?.Dispose();
            if (fout is InvalidDataException or IOException and not BadHttpRequestException)
            {
                throw Onheel(wat);
            }

            throw;
        }

        return gelezen ?? throw Onheel(wat);
    }

    private static Inhoudsfout Onheel(string wat) => new(StatusCodes.Status400BadRequest, $"De inhoud is geen hele {Soort}; verwacht daarin één bestand, {wat}.");
}
