using System.Net.Mime;
using Declaraties.Dienst.Loketten;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Declaraties.Web.Api;

/// <summary>Haalt een CSV-bestand uit een verzoek: de inhoud zelf, of het ene bestand in een formulier (multipart/form-data).</summary>
internal static class Csvinhoud
{
    private const string Csv = "een CSV-bestand";

    /// <summary>Een bestand van hoogstens 1 MB.</summary>
    /// <exception cref="Inhoudsfout">Er zit geen bestand in, het is te groot, of iets anders.</exception>
    public static async Task<byte[]> BytesAsync(HttpContext http)
    {
        var bytes = await LeesAsync(http, async (stroom, stop) => await Verzoekinhoud.BytesAsync(stroom, Invoerloket.MeesteBytes, stop)
            ?? throw new Inhoudsfout(StatusCodes.Status413PayloadTooLarge, "Een CSV-bestand is hier hoogstens 1 MB."));
        return bytes.Length > 0 ? bytes : throw Leeg();
    }

    /// <summary>Een bestand van hoogstens 1 MB; null als het verzoek helemaal geen inhoud heeft.</summary>
    /// <exception cref="Inhoudsfout">Het is te groot, of iets anders.</exception>
    public static async Task<byte[]?> MogelijkeBytesAsync(HttpContext http) =>
        string.IsNullOrEmpty(http.Request.ContentType) && http.Request.ContentLength is null or 0 && http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false } ? null : await BytesAsync(http);

    /// <summary>Een bestand van welke omvang dan ook, op schijf: het verdwijnt als het wordt gesloten.</summary>
    /// <exception cref="Inhoudsfout">Er zit geen bestand in, of iets anders.</exception>
    public static async Task<FileStream> OpSchijfAsync(HttpContext http)
    {
        var bestand = await LeesAsync(http, Verzoekinhoud.OpSchijfAsync);
        if (bestand.Length == 0)
        {
            await bestand.DisposeAsync();
            throw Leeg();
        }

        return bestand;
    }

    private static Task<T> LeesAsync<T>(HttpContext http, Func<Stream, CancellationToken, Task<T>> lees)
        where T : class
    {
        _ = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var soort);
        return soort is not null && soort.MediaType.Equals(MediaTypeNames.Text.Csv, StringComparison.OrdinalIgnoreCase) ? lees(http.Request.Body, http.RequestAborted)
            : Formulierbestand.Is(soort) ? Formulierbestand.LeesAsync(http, soort!, Csv, lees)
            : throw new Inhoudsfout(StatusCodes.Status415UnsupportedMediaType, $"Content-Type klopt niet: verwacht {MediaTypeNames.Text.Csv}, of {Formulierbestand.Soort} met één bestand.");
    }

    private static Inhoudsfout Leeg() => new(StatusCodes.Status400BadRequest, "Het verzoek heeft geen inhoud: verwacht een CSV-bestand.");
}
