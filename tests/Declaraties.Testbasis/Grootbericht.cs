using System.Globalization;
using System.Text;

namespace Declaraties.Testbasis;

/// <summary>Een declaratie waaraan van alles mankeert, bij elke prestatie hetzelfde: acht bevindingen de prestatie, zoveel als iemand wil.</summary>
public static class Grootbericht
{
    public const int BevindingenPerPrestatie = 8;

    // Level 2 takes one debit per allocation, product and period: the product and the period differ from line to line.
    private const int Producten = 2400;
    private const int Bedrag = 1_115_999;

    /// <summary>De map met de producten, contracten en toewijzingen die erbij horen.</summary>
    public static string Gegevens { get; } = Path.Combine(Standaard.Project, "tests", "Goud", "alles-goedgekeurd");

    public static byte[] Met(int prestaties)
    {
        var goed = File.ReadAllText(Path.Combine(Gegevens, "declaraties", "1-januari.xml"));
        var begin = goed.IndexOf("          <wmo323:Prestatie>", StringComparison.Ordinal);
        const string Einde = "</wmo323:Prestatie>\n";
        var eind = goed.IndexOf(Einde, StringComparison.Ordinal) + Einde.Length;
        var een = goed[begin..eind]
            .Replace("2026-01-01", "2026-01-02", StringComparison.Ordinal)
            .Replace(">125<", ">124<", StringComparison.Ordinal)
            .Replace(">480<", ">9000<", StringComparison.Ordinal)
            .Replace(">60000<", $">{Tekst(Bedrag)}<", StringComparison.Ordinal);
        var bericht = new StringBuilder(goed[..begin], prestaties * een.Length);
        for (var i = 0; i < prestaties; i++)
        {
            bericht.Append(een
                .Replace(">R1<", $">R{Tekst(i)}<", StringComparison.Ordinal)
                .Replace(">02A05<", $">02{(char)('B' + (i / 100 % 24))}{i % 100:D2}<", StringComparison.Ordinal)
                .Replace("2026-01-31", $"2026-01-{3 + (i / Producten):D2}", StringComparison.Ordinal));
        }

        bericht.Append(goed[eind..]).Replace(">120000<", $">{Tekst(((long)Bedrag * prestaties) + 60000)}<");
        return Encoding.UTF8.GetBytes(bericht.ToString());
    }

    private static string Tekst(long getal) => getal.ToString(CultureInfo.InvariantCulture);
}
