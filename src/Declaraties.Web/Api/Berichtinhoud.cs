using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Opslag.Afschriften;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Declaraties.Web.Api;

/// <summary>
/// Haalt een bericht uit een verzoek: de inhoud zelf, of het ene bestand in een formulier (multipart/form-data). Staat als gegeven bij een adres waar dat kan; zo weet
/// <see cref="Inhoudsbewaking"/> dat de inhoud zo groot mag zijn als een bericht.
/// </summary>
internal sealed class Berichtinhoud
{
    public const string Formulier = "multipart/form-data";
    private const int LangsteGrens = 70;

    /// <summary>Het bericht als afschrift, gemaakt terwijl het binnenkomt.</summary>
    /// <exception cref="Inhoudsfout">Er zit geen bericht in, of meer dan een.</exception>
    public static async Task<Afschrift> LeesAsync(HttpContext http)
    {
        var inhoudstype = http.Request.ContentType;
        _ = MediaTypeHeaderValue.TryParse(inhoudstype, out var soort);
        var onbepaald = Inhoudstypen.IsOnbepaald(inhoudstype);
        var bericht = Inhoudstypen.IsXml(inhoudstype) || Inhoudstypen.IsZip(inhoudstype) || onbepaald ? await Verzoekinhoud.AfschriftAsync(http.Request.Body, http.RequestAborted)
            : IsFormulier(soort) ? await UitFormulierAsync(http, soort!)
            : throw VerkeerdType(inhoudstype);
        if (onbepaald && !Zipbestand.Is(bericht))
        {
            throw VerkeerdType(inhoudstype);
        }

        return bericht.Lengte > 0 ? bericht : throw new Inhoudsfout(StatusCodes.Status400BadRequest, "Het verzoek heeft geen inhoud; verwacht een WMO323 of WMO301 in XML.");
    }

    private static Inhoudsfout VerkeerdType(string? inhoudstype) => new(
        StatusCodes.Status415UnsupportedMediaType,
        $"Content-Type is {(string.IsNullOrEmpty(inhoudstype) ? "leeg" : "geen XML")}; verwacht application/xml of text/xml (of application/...+xml) met een WMO323 of WMO301, application/zip met een ZIP-bestand daarmee, of {Formulier} met één bestand.");

    private static bool IsFormulier(MediaTypeHeaderValue? soort) => soort is not null && Is(soort, Formulier);

    private static bool Is(MediaTypeHeaderValue soort, string naam) => soort.MediaType.Equals(naam, StringComparison.OrdinalIgnoreCase);

    private static async Task<Afschrift> UitFormulierAsync(HttpContext http, MediaTypeHeaderValue soort)
    {
        // A page of somebody else can make a browser send a form, with all it has here; XML it cannot.
        if (http.Request.Headers.Origin is [{ Length: > 0 } herkomst] && herkomst != $"{http.Request.Scheme}://{http.Request.Host}")
        {
            throw new Inhoudsfout(StatusCodes.Status403Forbidden, "Een formulier van een andere website wordt hier niet aangenomen.");
        }

        if (HeaderUtilities.RemoveQuotes(soort.Boundary).ToString() is not { Length: > 0 and <= LangsteGrens } grens)
        {
            throw Onheel();
        }

        Afschrift? bericht = null;
        var lezer = new MultipartReader(grens, http.Request.Body) { BodyLengthLimit = null };
        try
        {
            while (await lezer.ReadNextSectionAsync(http.RequestAborted) is { } deel)
            {
                if (bericht is not null || !ContentDispositionHeaderValue.TryParse(deel.ContentDisposition, out var plek) || !plek.IsFileDisposition())
                {
                    throw new Inhoudsfout(StatusCodes.Status400BadRequest, $"In {Formulier} hoort precies één bestand, het WMO323 of WMO301, en verder niets.");
                }

                bericht = await Verzoekinhoud.AfschriftAsync(deel.Body, http.RequestAborted);
            }
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw Onheel();
        }

        return bericht ?? throw Onheel();
    }

    private static Inhoudsfout Onheel() => new(StatusCodes.Status400BadRequest, $"De inhoud is geen hele {Formulier}; verwacht daarin één bestand, het WMO323 of WMO301.");
}
