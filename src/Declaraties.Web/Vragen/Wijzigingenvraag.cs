using System.Text.Json;
using Declaraties.Dienst.Beleidsbestanden;

namespace Declaraties.Web.Vragen;

/// <summary>Welke parameters van een tariefset iemand anders wil, zoals een programma ze in JSON noemt.</summary>
internal static class Wijzigingenvraag
{
    private const string Veld = "wijzigingen";
    private const int Meeste = 500;

    public static IReadOnlyList<Parameterregel> Lees(Vraag vraag)
    {
        if (vraag.Getypt(Veld) is not { } tekst)
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(tekst);
            var regels = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().Take(Meeste + 1).Select(Regel).ToList() : [null];
            if (regels.Count <= Meeste && !regels.Contains(null))
            {
                return [.. regels.OfType<Parameterregel>()];
            }
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            // Said below, as anything else that is no list of changes. The second is half a character in a string.
        }

        vraag.Weiger(Veld, $"verwacht een lijst van hoogstens {Meeste} objecten met parameter, waarde en zo nodig product");
        return [];
    }

    /// <summary>Null als het er geen is.</summary>
    private static Parameterregel? Regel(JsonElement een) =>
        een.ValueKind == JsonValueKind.Object && Tekst(een, "parameter") is { Length: > 0 } parameter && een.TryGetProperty("waarde", out _) && Tekst(een, "product") is { } product && Tekst(een, "waarde") is { } waarde
            ? new(product, parameter, waarde)
            : null;

    /// <summary>Leeg als het er niet is of null is; null als het iets anders is dan tekst of een getal.</summary>
    private static string? Tekst(JsonElement een, string veld) => !een.TryGetProperty(veld, out var waarde) ? "" : waarde.ValueKind switch
    {
        JsonValueKind.String => waarde.GetString(),
        JsonValueKind.Number => waarde.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };
}
