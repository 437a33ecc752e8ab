using System.Globalization;
using System.Text.Json;
using Declaraties.Dienst.Verslagen;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Api;

/// <summary>De lijst van een verslag, een pagina per keer, met de weg naar de volgende.</summary>
internal static class Verslaglijst
{
    /// <summary>De pagina als antwoord, met dezelfde links in de header Link (RFC 8288).</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="id">Waaronder het bericht of de declaratie bekend is.</param>
    /// <param name="blad">De pagina.</param>
    /// <param name="adres">Het adres van de lijst.</param>
    public static IResult Antwoord(HttpContext http, string id, Verslagblad blad, string adres)
    {
        http.Response.Headers.Link = string.Join(", ", Links(blad, adres).Select(link => $"<{link.Adres}>; rel=\"{link.Naam}\""));
        return Apiantwoord.Stroom(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (blad.Oordeel is { } oordeel)
            {
                json.WriteNumber("oordeel", oordeel.Versie);
            }

            json.WriteNumber("pagina", blad.Keuze.Pagina);
            json.WriteNumber("paginaGrootte", blad.Keuze.Grootte);
            Schrijf(json, blad, adres);
            json.WriteEndObject();
        });
    }

    /// <summary>Schrijft hoeveel er zijn, wat er op deze pagina staat, en waar de rest is.</summary>
    public static void Schrijf(Utf8JsonWriter json, Verslagblad blad, string adres)
    {
        json.WriteNumber("aantal", blad.Aantal);
        json.WriteStartArray(blad.Lijst);
        foreach (var bevinding in blad.Bevindingen)
        {
            Verslag.Bevinding(json, bevinding);
        }

        foreach (var deel in blad.Delen)
        {
            json.WriteRawValue(deel);
        }

        json.WriteEndArray();
        json.WriteStartObject("_links");
        foreach (var (naam, waar) in Links(blad, adres))
        {
            json.WriteStartObject(naam);
            json.WriteString("href", waar);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static IEnumerable<(string Naam, string Adres)> Links(Verslagblad blad, string adres)
    {
        yield return ("self", Pagina(blad.Keuze, adres));
        if (blad.Keuze.Pagina > 1)
        {
            yield return ("prev", Pagina(blad.Keuze with { Pagina = blad.Keuze.Pagina - 1 }, adres));
        }

        if (blad.IsMeer)
        {
            yield return ("next", Pagina(blad.Keuze with { Pagina = blad.Keuze.Pagina + 1 }, adres));
        }
    }

    private static string Pagina(Verslagkeuze keuze, string adres) =>
        string.Create(CultureInfo.InvariantCulture, $"{adres}?pagina={keuze.Pagina}{(keuze.Grootte == Verslagkeuze.Gewoon ? "" : $"&paginaGrootte={keuze.Grootte}")}");
}
