using System.Net.Mime;
using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Tellen;
using Declaraties.Web.Api;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Declaraties.Web.Paginas;

/// <summary>De rapporten: een pagina om er een te kiezen, en het rapport zelf, met een sessie of met een token.</summary>
internal sealed class Rapportroutes(Databasevoorraad databases, Webinstellingen instellingen, TimeProvider klok) : IRoutes
{
    public const string Adres = "/v1/rapporten";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesRapporten);
        lezen.MapGet(Adressen.Rapporten, () => Pagina([]));
        // With a session: a browser has no token.
        lezen.MapGet($"{Adressen.Rapporten}/{{soort}}", (HttpContext http, string soort) => Rapport(http, soort, Klaag));
        lezen.MapGet($"{Adres}/{{soort}}", (HttpContext http, string soort) => Rapport(http, soort, Probleem.Van))
            .Beschrijf("haalRapport", Routebeschrijving.Overzichten, "Een rapport", "Het rapport over een maand of een jaar, zoals het nu is of op een eerdere stand.")
            .Vraagt("soort", $"{string.Join(", ", Woorden.Alle<Rapportsoort>())}.", "afkeur", plaats: ParameterLocation.Path)
            .Vraagt("formaat", "json, csv, xlsx of html. Standaard json.", "xlsx")
            .Vraagt("maand", "Als JJJJ-MM. Standaard de vorige maand.", "2026-02")
            .Vraagt("jaar", "Een heel jaar in plaats van een maand.", "2026", JsonSchemaType.Integer)
            .Vraagt("per", "Alleen dit blad, zoals aanbieder, product of gemeente.", "aanbieder")
            .Vraagt("stand", "Zoals het aan het eind van deze dag was, als JJJJ-MM-DD.", "2026-05-01")
            .Vraagt("versie", "Zoals het bij deze vastlegging was.", "10", JsonSchemaType.Integer)
            .Vraagt("onder", "Onder dit percentage is de benutting laag.", "80", JsonSchemaType.Integer)
            .Vraagt("boven", "Boven dit percentage is de benutting hoog.", "100", JsonSchemaType.Integer)
            .GeeftTekst("Het rapport.", MediaTypeNames.Application.Json, Apidocument.Voorbeeld("rapport.json"))
            .GeeftTekst("Het rapport.", MediaTypeNames.Text.Csv)
            .GeeftTekst("Het rapport.", MediaTypeNames.Text.Html)
            .GeeftTekst("Het rapport.", Inhoudstype(Rapportformaat.Xlsx))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
    }

    private RazorComponentResult<Rapportpagina> Pagina(IReadOnlyList<string> klachten) =>
        Paginaroutes.Toon<Rapportpagina>((nameof(Rapportpagina.Maand), Maand.Van(NederlandseTijd.Vandaag(klok).AddMonths(-1))), (nameof(Rapportpagina.Klachten), klachten));

    private IResult Klaag(int status, string uitleg)
    {
        if (status == StatusCodes.Status404NotFound)
        {
            return Paginaroutes.Fout(status, Probleem.Titel(status), uitleg);
        }

        var pagina = Pagina([uitleg]);
        pagina.StatusCode = status;
        return pagina;
    }

    private IResult Rapport(HttpContext http, string soort, Func<int, string, IResult> klaag)
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

    private static string Inhoudstype(Rapportformaat formaat) => formaat switch
    {
        Rapportformaat.Csv => "text/csv; charset=utf-8",
        Rapportformaat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Rapportformaat.Html => MediaTypeNames.Text.Html + "; charset=utf-8",
        _ => MediaTypeNames.Application.Json,
    };
}
