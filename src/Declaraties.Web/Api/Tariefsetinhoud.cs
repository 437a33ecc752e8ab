using System.Net.Mime;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Declaraties.Web.Api;

/// <summary>Haalt een tariefset uit een verzoek: een ZIP-bestand als inhoud, of bestanden in een formulier (multipart/form-data): de vier, of dat ene ZIP-bestand.</summary>
internal static class Tariefsetinhoud
{
    private const string Wat = "de vier bestanden van een tariefset, of één ZIP-bestand daarmee";

    /// <exception cref="Inhoudsfout">Er zit iets anders in, of te veel.</exception>
    public static async Task<Gelezen<Tariefinhoud>> LeesAsync(HttpContext http)
    {
        _ = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var soort);
        var stukken = Is(soort, MediaTypeNames.Application.Zip) ? [await StukAsync("", http.Request.Body, http.RequestAborted)]
            : Formulierbestand.Is(soort) ? await Formulierbestand.LeesAlleAsync(http, soort!, Wat, Tariefinhoud.Namen.Count, StukAsync)
            : throw new Inhoudsfout(StatusCodes.Status415UnsupportedMediaType, $"Content-Type klopt niet: verwacht {MediaTypeNames.Application.Zip}, of {Formulierbestand.Soort} met {Wat}.");
        return Tariefstukken.Lees(stukken);
    }

    /// <summary>Of de inhoud JSON is.</summary>
    public static bool IsJson(HttpContext http) => MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var soort) && Is(soort, MediaTypeNames.Application.Json);

    private static bool Is(MediaTypeHeaderValue? soort, string verwacht) => soort is not null && soort.MediaType.Equals(verwacht, StringComparison.OrdinalIgnoreCase);

    private static async Task<Bestandsstuk> StukAsync(string naam, Stream inhoud, CancellationToken stop) => new(
        Path.GetFileName(naam),
        await Verzoekinhoud.BytesAsync(inhoud, Tariefstukken.MeesteBytes, stop) ?? throw new Inhoudsfout(StatusCodes.Status413PayloadTooLarge, "Een tariefset is hier hoogstens 1 MB."));
}
