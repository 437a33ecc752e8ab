using System.Text.Json;
using Declaraties.Web.Api;

namespace Declaraties.Worker.Opdrachten;

/// <summary>JSON zoals de API het zegt, met elk Bsn afgeschermd; hier met regels, want een mens leest het ook.</summary>
internal static class Apiuitvoer
{
    private static readonly JsonSerializerOptions _opmaak = new(Apiopmaak.Antwoord) { WriteIndented = true, NewLine = "\n" };

    public static void Schrijf<T>(TextWriter uit, T vorm) => uit.WriteLine(JsonSerializer.Serialize(vorm, _opmaak));
}
