using System.Text.Json;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Rapporten.Specs.Beleidsbladen;

/// <summary>Een rapport zoals het eruit komt.</summary>
internal static class Geschreven
{
    private static readonly JsonSerializerOptions _opmaak = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>De JSON zonder opmaak.</summary>
    public static string Json(Rapportage rapport)
    {
        using var document = JsonDocument.Parse(Als(rapport, Rapportformaat.Json));
        return JsonSerializer.Serialize(document, _opmaak);
    }

    public static string Als(Rapportage rapport, Rapportformaat formaat)
    {
        using var uit = new StringWriter { NewLine = "\n" };
        Rapportschrijver.Schrijf(uit, rapport, formaat);
        return uit.ToString();
    }

    /// <summary>Het blad met deze naam als regels met tabs.</summary>
    public static IEnumerable<string> Regels(Rapportage rapport, string blad)
    {
        var gekozen = rapport.Bladen.Single(een => een.Naam == blad);
        return gekozen.Rijen().Select(rij => string.Join('|', gekozen.Kolommen.Select(kolom => kolom.Kaal(kolom.Van(rij), ","))));
    }
}
