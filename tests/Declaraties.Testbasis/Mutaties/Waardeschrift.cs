using System.Globalization;
using System.Text;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>Dezelfde waarde op verschillende manieren in XML geschreven.</summary>
public static class Waardeschrift
{
    /// <summary>Zoals een gewone schrijver: alleen wat moet wordt vervangen.</summary>
    public static string Gewoon(string waarde)
    {
        ArgumentNullException.ThrowIfNull(waarde);
        return waarde
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\r", "&#13;", StringComparison.Ordinal);
    }

    /// <summary>Op een willekeurige manier, met dezelfde waarde als uitkomst.</summary>
    public static (string Xml, string Naam) Willekeurig(string waarde, Random toeval)
    {
        ArgumentNullException.ThrowIfNull(waarde);
        ArgumentNullException.ThrowIfNull(toeval);
        var knip = Knip(waarde, toeval);
        return toeval.Next(10) switch
        {
            0 when CData(waarde) is { } cdata => (cdata, "CDATA"),
            1 => (Verwijzingen(waarde, "&#{0};"), "verwijzingen"),
            2 => (Verwijzingen(waarde, "&#x{0:x};"), "verwijzingen"),
            3 => (Gewoon(waarde[..knip]) + "<!-- tussen -->" + Gewoon(waarde[knip..]), "commentaar"),
            4 => (Gewoon(waarde[..knip]) + "<?tussen door?>" + Gewoon(waarde[knip..]), "instructie"),
            5 when CData(waarde[knip..]) is { } cdata => (Gewoon(waarde[..knip]) + cdata, "deels CDATA"),
            6 when CData(waarde[..knip]) is { } cdata => (cdata + "<!---->" + Verwijzingen(waarde[knip..], "&#{0};"), "gemengd"),
            _ => (Gewoon(waarde), ""),
        };
    }

    private static int Knip(string waarde, Random toeval)
    {
        var knip = toeval.Next(waarde.Length + 1);
        return knip > 0 && knip < waarde.Length && char.IsLowSurrogate(waarde[knip]) ? knip - 1 : knip;
    }

    private static string? CData(string waarde) =>
        waarde.Contains('\r', StringComparison.Ordinal) || waarde.Contains("]]>", StringComparison.Ordinal)
            ? null
            : $"<![CDATA[{waarde}]]>";

    private static string Verwijzingen(string waarde, string vorm)
    {
        var uit = new StringBuilder();
        var patroon = CompositeFormat.Parse(vorm);
        foreach (var rune in waarde.EnumerateRunes())
        {
            uit.AppendFormat(CultureInfo.InvariantCulture, patroon, rune.Value);
        }

        return uit.ToString();
    }
}
