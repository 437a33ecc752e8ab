using System.Globalization;
using System.Text.RegularExpressions;

namespace Declaraties.Testbasis;

/// <summary>
/// Maakt van een bericht of invoerbestand van de Wmo hetzelfde van de Jeugdwet: andere naamruimten, berichtcodes en categorieen, en verder element voor element, cel voor cel
/// gelijk. De productcodes blijven wat zij waren.
/// </summary>
public static partial class Jeugdwet
{
    private static readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal) { ["414"] = "436", ["418"] = "438", ["420"] = "440", ["484"] = "490", ["485"] = "491" };

    /// <summary>Een bericht van iWmo als hetzelfde van iJw.</summary>
    public static string Van(string bericht)
    {
        var jeugd = bericht
            .Replace("/iwmo/", "/ijw/", StringComparison.Ordinal)
            .Replace("iwmo", "ijw", StringComparison.Ordinal)
            .Replace("wmo3", "jw3", StringComparison.Ordinal);
        jeugd = Berichtcode().Replace(jeugd, gevonden => gevonden.Groups[1].Value + _codes.GetValueOrDefault(gevonden.Groups[2].Value, gevonden.Groups[2].Value));
        return Productcategorie().Replace(jeugd, gevonden => gevonden.Groups[1].Value + Categorie(gevonden.Groups[2].Value));
    }

    /// <summary>De categorie van de Jeugdwet die hier voor een van de Wmo staat: 01 t/m 15 worden 41 t/m 55, 16 t/m 18 worden 36 t/m 38.</summary>
    public static string Categorie(string wmo)
    {
        var nummer = int.Parse(wmo, CultureInfo.InvariantCulture);
        return (nummer + (nummer <= 15 ? 40 : 20)).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("(BerichtCode>)([0-9]{3})(?=<)")]
    private static partial Regex Berichtcode();

    [GeneratedRegex("(Categorie>)([0-9]{2})(?=<)")]
    private static partial Regex Productcategorie();
}
