using System.Net.Mime;
using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Tellen;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Loketten;

/// <summary>Een rapport om op te halen, voor een pagina en voor een programma.</summary>
internal sealed class Rapportloket(Databasevoorraad databases, Webinstellingen instellingen, TimeProvider klok)
{
    /// <summary>Het rapport, zoals er in het adres om wordt gevraagd.</summary>
    /// <param name="http">Het verzoek.</param>
    /// <param name="soort">Welk rapport.</param>
    /// <param name="klaag">Zegt wat er niet klopt, met welke status.</param>
    public IResult Geef(HttpContext http, string soort, Func<int, string, IResult> klaag)
    {
        if (Woorden.Zoek<Rapportsoort>(soort) is not { } gevonden)
        {
            return klaag(StatusCodes.Status404NotFound, $"Er is geen rapport met die naam; er is {string.Join(", ", Woorden.Alle<Rapportsoort>())}.");
        }

        var (rapportvraag, formaat, bezwaren) = Rapportkeuze.Lees(http.Request.Query, gevonden, instellingen.Banden, NederlandseTijd.Vandaag(klok));
        if (bezwaren.Count > 0)
        {
            return klaag(StatusCodes.Status400BadRequest, string.Join(' ', bezwaren));
        }

        // Made in a file: a year does not fit in memory, and a slow reader must not hold a database.
        var bestand = new FileStream(
            Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        try
        {
            var isGemaakt = databases.Met(database => new Rapportopslag(database, klok).Lees(
                rapportvraag.Stand,
                bron =>
                {
                    Rapportschrijver.Schrijf(bestand, new Opsteller(bron, rapportvraag, (_, _, _) => { }).Rapport(), formaat);
                    return true;
                },
                () => false));
            if (!isGemaakt)
            {
                bestand.Dispose();
                return klaag(StatusCodes.Status400BadRequest, "'versie' klopt niet: verwacht het nummer van een vastlegging.");
            }

            databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "rapport opgehaald", $"{soort} over {rapportvraag.Periode}, {formaat.Woord()}", "gelukt"));
            bestand.Position = 0;
        }
        catch
        {
            bestand.Dispose();
            throw;
        }

        if (formaat == Rapportformaat.Html)
        {
            // The page carries its own style sheet, and may use that one only.
            http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {Vergaderstijl.Kenmerk}; base-uri 'none'; frame-ancestors 'none'";
        }

        return Results.Stream(bestand, Inhoudstype(formaat), formaat is Rapportformaat.Csv or Rapportformaat.Xlsx ? $"{soort}-{rapportvraag.Bestandsnaam}.{formaat.Woord()}" : null);
    }

    public static string Inhoudstype(Rapportformaat formaat) => formaat switch
    {
        Rapportformaat.Csv => "text/csv; charset=utf-8",
        Rapportformaat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Rapportformaat.Html => MediaTypeNames.Text.Html + "; charset=utf-8",
        _ => MediaTypeNames.Application.Json,
    };
}
