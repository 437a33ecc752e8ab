namespace Declaraties.Domein.Codelijsten;

/// <summary>Wat een reden van beëindiging zegt, in een paar woorden. Dezelfde code kan onder de ene wet iets anders zijn dan onder de andere (WMO588, JZ588).</summary>
public static class RedenenBeeindiging
{
    private const string Overleden = "Cliënt is overleden";
    private const string Tijdelijk = "Tijdelijk gestopt";
    private const string Gemeente = "Op initiatief van de gemeente";
    private const string Wijziging = "Vanwege een verzoek om wijziging";
    private const string AndereAanbieder = "Overgestapt naar een andere aanbieder";
    private const string AnderDomein = "Uitgestroomd naar een ander domein";

    private static readonly Dictionary<string, string> _wmo = new(StringComparer.Ordinal)
    {
        ["02"] = Overleden,
        ["19"] = "Volgens plan gestopt",
        ["20"] = Tijdelijk,
        ["21"] = "Voortijdig gestopt door de cliënt",
        ["22"] = "Voortijdig gestopt door de aanbieder",
        ["23"] = "Voortijdig gestopt in overeenstemming",
        ["31"] = "Verhuisd naar een andere gemeente",
        ["36"] = Gemeente,
        ["37"] = Wijziging,
        ["38"] = AndereAanbieder,
        ["39"] = AnderDomein,
    };

    private static readonly Dictionary<string, string> _jeugdwet = new(StringComparer.Ordinal)
    {
        ["02"] = Overleden,
        ["20"] = Tijdelijk,
        ["31"] = "Volgens plan gestopt",
        ["32"] = "Voortijdig gestopt door de cliënt",
        ["33"] = "Voortijdig gestopt door de aanbieder",
        ["34"] = "Voortijdig gestopt in overeenstemming",
        ["35"] = "Voortijdig gestopt door iets van buiten",
        ["36"] = Gemeente,
        ["37"] = Wijziging,
        ["38"] = AndereAanbieder,
        ["39"] = AnderDomein,
    };

    /// <summary>De code met wat zij zegt; van een code die hier niet staat alleen de code.</summary>
    public static string InWoorden(Wet wet, string code) =>
        (wet == Wet.Jw ? _jeugdwet : _wmo).TryGetValue(code, out var woorden) ? $"{woorden} ({code})" : code;
}
