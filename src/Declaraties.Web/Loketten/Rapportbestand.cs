using System.Net.Mime;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Loketten;

/// <summary>Een rapport als antwoord. Het wordt in een bestand gemaakt: een jaar past niet in het geheugen, en wie traag leest houdt dan geen database vast.</summary>
internal sealed class Rapportbestand : IResult
{
    private readonly IResult _stroom;
    private readonly Rapportformaat _formaat;

    private Rapportbestand(IResult stroom, Rapportformaat formaat) => (_stroom, _formaat) = (stroom, formaat);

    /// <summary>Van een rapport dat er al is.</summary>
    public static Rapportbestand Van(Rapportage rapport, Rapportformaat formaat, string naam) => Maak(
        formaat,
        naam,
        schrijf =>
        {
            schrijf(rapport);
            return true;
        })!;

    /// <param name="formaat">In welke vorm.</param>
    /// <param name="naam">Hoe het heet voor wie het bewaart, zonder soort.</param>
    /// <param name="maak">Laat het schrijven, en zegt of het er is.</param>
    /// <param name="metBom">Of CSV een byte order mark krijgt.</param>
    /// <returns>Null als het er niet is.</returns>
    public static Rapportbestand? Maak(Rapportformaat formaat, string naam, Func<Action<Rapportage>, bool> maak, bool metBom = true)
    {
        var bestand = new FileStream(
            Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        var isGemaakt = false;
        try
        {
            isGemaakt = maak(rapport => Rapportschrijver.Schrijf(bestand, rapport, formaat, metBom));
            bestand.Position = 0;
        }
        finally
        {
            if (!isGemaakt)
            {
                bestand.Dispose();
            }
        }

        return isGemaakt
            ? new(Results.Stream(bestand, Inhoudstype(formaat), formaat is Rapportformaat.Csv or Rapportformaat.Xlsx ? $"{naam}.{formaat.Woord()}" : null), formaat)
            : null;
    }

    public static string Inhoudstype(Rapportformaat formaat) => formaat switch
    {
        Rapportformaat.Csv => "text/csv; charset=utf-8",
        Rapportformaat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Rapportformaat.Html => MediaTypeNames.Text.Html + "; charset=utf-8",
        _ => MediaTypeNames.Application.Json,
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_formaat == Rapportformaat.Html)
        {
            // The page carries its own style sheet, and may use that one only.
            httpContext.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {Vergaderstijl.Kenmerk}; base-uri 'none'; frame-ancestors 'none'";
        }

        return _stroom.ExecuteAsync(httpContext);
    }
}
