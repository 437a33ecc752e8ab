using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Opslag.Afschriften;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Declaraties.Web.Api;

/// <summary>Haalt een bericht uit een verzoek: de inhoud zelf, of het ene bestand in een formulier (multipart/form-data).</summary>
internal static class Berichtinhoud
{
    private const string Bericht = "het bericht";

    /// <summary>Het bericht als afschrift, gemaakt terwijl het binnenkomt.</summary>
    /// <exception cref="Inhoudsfout">Er zit geen bericht in, of meer dan een.</exception>
    public static async Task<Afschrift> LeesAsync(HttpContext http)
    {
        var inhoudstype = http.Request.ContentType;
        _ = MediaTypeHeaderValue.TryParse(inhoudstype, out var soort);
        var onbepaald = Inhoudstypen.IsOnbepaald(inhoudstype);
        var bericht = Inhoudstypen.IsXml(inhoudstype) || Inhoudstypen.IsZip(inhoudstype) || onbepaald ? await Verzoekinhoud.AfschriftAsync(http.Request.Body, http.RequestAborted)
            : Formulierbestand.Is(soort) ? await Formulierbestand.LeesAsync(http, soort!, Bericht, Verzoekinhoud.AfschriftAsync)
            : throw VerkeerdType(inhoudstype);
        if (onbepaald && !Zipbestand.Is(bericht))
        {
            throw VerkeerdType(inhoudstype);
        }

        return bericht.Lengte > 0 ? bericht : throw new Inhoudsfout(StatusCodes.Status400BadRequest, "Het verzoek heeft geen inhoud; verwacht een declaratie (WMO323, JW323), toewijzing (WMO301, JW301) of melding van start of stop (WMO305, WMO307, JW305, JW307) in XML.");
    }

    private static Inhoudsfout VerkeerdType(string? inhoudstype) => new(
        StatusCodes.Status415UnsupportedMediaType,
        $"Content-Type is {(string.IsNullOrEmpty(inhoudstype) ? "leeg" : "geen XML")}; verwacht application/xml of text/xml (of application/...+xml) met een declaratie (WMO323, JW323), toewijzing (WMO301, JW301) of melding van start of stop (WMO305, WMO307, JW305, JW307), application/zip met een ZIP-bestand daarmee, of {Formulierbestand.Soort} met één bestand.");
}
