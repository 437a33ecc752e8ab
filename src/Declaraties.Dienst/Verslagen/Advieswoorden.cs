using System.Text.RegularExpressions;
using Declaraties.Controleren;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Verslagen;

/// <summary>Een advies in een zin, voor wie geen JSON leest.</summary>
public static partial class Advieswoorden
{
    /// <summary>Null als er geen advies is.</summary>
    public static string? Van(BewaardeBevinding bevinding)
    {
        if (bevinding.Advies is null)
        {
            return null;
        }

        var advies = Adviestekst.Lees(bevinding.Advies);
        return advies.Weglaten
            ? $"Laat deze {bevinding.Klasse.ToLowerInvariant()} weg."
            : string.Join(" ", advies.Wijzig.GroupBy(wijziging => Plek(wijziging.Pad)).Select(groep => $"Wijzig {groep.Key}: {string.Join(", ", groep.Select(Wijziging))}."));
    }

    private static string Wijziging(Wijziging wijziging) =>
        wijziging.Waarde is null ? $"{Element(wijziging.Pad)} weg" : $"{Element(wijziging.Pad)} in {wijziging.Waarde}";

    private static string Plek(string pad) =>
        Prestatie().Match(pad) is { Success: true } gevonden ? $"in prestatie {gevonden.Groups[2].Value} van client {gevonden.Groups[1].Value}"
        : pad.StartsWith("/Bericht/Header/", StringComparison.Ordinal) ? "in de Header"
        : "in de Declaratie";

    /// <summary>Het laatste element; waar dat niet genoeg zegt met dat eromheen.</summary>
    private static string Element(string pad)
    {
        var delen = pad.Split('/');
        var (eromheen, element) = (delen[^2], delen[^1]);
        return element switch
        {
            "Begindatum" or "Einddatum" or "DebetCredit" => $"{element} van {eromheen}",
            "Bedrag" => eromheen,
            _ => element,
        };
    }

    [GeneratedRegex(@"^/Bericht/Declaratie/Clienten/Client\[([0-9]+)\]/Prestaties/Prestatie\[([0-9]+)\]/", RegexOptions.CultureInvariant)]
    private static partial Regex Prestatie();
}
