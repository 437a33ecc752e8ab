using System.Globalization;
using System.Text;
using Declaraties.Testbasis;
using Declaraties.Testbasis.Mutaties;

namespace Declaraties.Berichten.Fuzz;

/// <summary>Waar het zoeken mee begint: kleine berichten in allerlei gewone schrijfwijzen, en een woordenlijst van wat erin kan staan.</summary>
internal static class Zaden
{
    private const int PerSoort = 12;

    private static readonly string[] _woorden =
    [
        "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x>", "&amp;", "&lt;", "&#49;", "&#x31;", "\r\n", "\r", "\t", "/>", "</", " />",
        " xmlns=\"\"", " xmlns:x=\"urn:x\"", " xsi:nil=\"true\"", " xsi:schemaLocation=\"a b\"", " standalone=\"yes\"", " encoding=\"UTF-8\"", "UTF-16", "1.1",
        "xmlns", "xml", "'", "\"", "=", ":", "+", "-", "00", "0000-01-01", "9999-12-31", "10000-01-01", "2024-02-29", "2023-02-29", "99999999", "100000000", "\u00E9", "\u00A0",
        "\U0001F426", "\uFFFE", "\uFEFF", "\u0085", "999900006",
    ];

    public static void Schrijf(string map)
    {
        Directory.CreateDirectory(Path.Combine(map, "in"));
        var namen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var soort in Schemas.Soorten)
        {
            var boom = new Berichtboom(Schemas.Laad(Schemas.Eigen(soort), soort), soort);
            for (var nummer = 0; nummer < PerSoort; nummer++)
            {
                var toeval = new Random(nummer);
                var bericht = boom.Bouw(toeval);
                namen.UnionWith(bericht.Alle.Select(knoop => knoop.Naam));
                var naam = string.Create(CultureInfo.InvariantCulture, $"{soort}-{nummer}.xml");
                File.WriteAllBytes(Path.Combine(map, "in", naam), Schrijfwijze.Willekeurig(toeval).Schrijf(bericht));
            }
        }

        File.WriteAllLines(Path.Combine(map, "woorden"), namen.Concat(_woorden).Select((woord, nummer) => $"w{nummer}=\"{Woord(woord)}\""));
    }

    private static string Woord(string woord) =>
        string.Concat(Encoding.UTF8.GetBytes(woord).Select(teken => $"\\x{teken:X2}"));
}
