using System.Net.Mime;
using System.Text.Json;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Api;

/// <summary>De lijst van een verslag, een pagina per keer, met de weg naar de volgende.</summary>
internal static class Verslaglijst
{
    private const string Foutenlijst = "fouten";

    /// <summary>De pagina als antwoord, met dezelfde links in de header Link (RFC 8288).</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="id">Waaronder het bericht of de declaratie bekend is.</param>
    /// <param name="blad">De pagina.</param>
    /// <param name="adres">Het adres van de lijst.</param>
    public static Vormantwoord<Verslagpaginavorm> Antwoord(HttpContext http, string id, Verslagblad blad, string adres)
    {
        var pagina = Verslagpaginavorm.Van(id, blad, adres);
        http.Response.Headers.Link = pagina.Links.AlsKop();
        return new(pagina, inhoudstype: MediaTypeNames.Application.Json);
    }

    /// <summary>Wat er aan een oordeel ten grondslag ligt; null als er geen oordeel is.</summary>
    public static IReadOnlyList<Bevindingvorm>? Bevindingen(Verslagblad blad) => blad.Oordeel is null ? null : [.. blad.Bevindingen.Select(Bevindingvorm.Van)];

    /// <summary>De fouten tegen het berichtschema; null als het daar niet aan ligt.</summary>
    public static IReadOnlyList<Schemafoutvorm>? Fouten(Verslagblad blad) =>
        blad.Lijst == Foutenlijst ? [.. blad.Delen.Select(deel => JsonSerializer.Deserialize<Schemafoutvorm>(deel, JsonSerializerOptions.Web)!)] : null;

    /// <summary>Waarom een WMO301 niet kan; null als het daar niet aan ligt.</summary>
    public static IReadOnlyList<string>? Redenen(Verslagblad blad) =>
        blad.Oordeel is null && blad.Lijst != Foutenlijst ? [.. blad.Delen.Select(deel => JsonSerializer.Deserialize<string>(deel, JsonSerializerOptions.Web)!)] : null;
}
