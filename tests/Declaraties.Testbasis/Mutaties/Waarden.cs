using System.Globalization;
using System.Numerics;

namespace Declaraties.Testbasis.Mutaties;

/// <summary>Waarden bij een waardesoort: geldige, en waarden op en voorbij elk facet.</summary>
public static class Waarden
{
    private const string Astraal = "\U0001D11E";

    private static readonly string[] _wit =
    [
        "", " ", "  ", "\t", "\n", "\r", "\r\n", " \t\n\r ", "\u00A0", "\u00A0\u00A0", "\u0085", "\u2003", "\u3000", "\u2028", "\u2029",
        "\u200B", "\uFEFF", "\u1680", "\u00A0 ", "\n\u00A0", "\u00A0\n", "\u000A\u0085",
    ];

    private static readonly string[] _getallen =
    [
        "0", "1", "2", "3", "02", "03", "+3", "+2", "-0", "+0", "-1", "+5", "007", "00000000000000000000000000000005", "1.0", "1,0", "12,5", "1e3", "0x10", " 5", "5 ",
        "\n5\t", "5\r", "5 5", "\u00A05", "5\u00A0", "--5", "+-5", "+", "-", "\u0663", "\uFF15", "\u22125", "1_000", "999999999999999999999999999999",
        "-00000000000000000000000000000000000000000000000000", "9223372036854775807", "9223372036854775808", "18446744073709551616", "5\u0085", " 3 ", "\t2\n", " 03",
        "-999999999999999999999999", "1 ", "\u20035", "5\u2003", "INF", "NaN", "5.", ".5", "0.0",
    ];

    private static readonly string[] _datums =
    [
        "2023-04-01", "2027-02-28", "2027-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2100-02-29", "0000-01-01", "-0001-01-01", "-0000-01-01", "0001-01-01", "0004-02-29",
        "9999-12-31", "10000-01-01", "10000-02-29", "10001-02-29", "010000-01-01", "00001-01-01", "99999-12-31", "123456789-01-01", "-123456789-12-31", "-0004-02-29", "-0005-02-29", "-0001-02-29",
        "-0003-02-29", "-10000-01-01", "-99999-01-01", "2023-1-1", "2023-1-01", "2023-01-1", "23-01-01", "023-01-01", "2023-13-01", "2023-00-10", "2023-04-31", "2023-04-30", "2023-04-00", "2023-12-32", "2023-12-31",
        "2023-01-01Z", "2023-01-01+01:00", "2023-01-01-05:00", "2023-01-01-05", "2023-01-01+14:00", "2023-01-01z", " 2023-01-01 ", "\n2023-01-01", "2023-01-01\r\n", "2023-01-01\u00A0", "\u00A02023-01-01", "+2023-01-01",
        "2023/01/01", "20230101", "2023-01-01T00:00:00", "2023-01-01T", "02023-01-01", "\uFF12\uFF10\uFF12\uFF13-01-01", "--01-01", "2023-01-01 2023-01-01",
        "2023 -01-01", "2023-01", "2023", "01-01-2023", "2023-01-011", "2023-01-01-", "-2023-01-01", "--2023-01-01", "2023-001-01", "2023-01-01:", "2147483648-01-01", "99999999999-01-01",
    ];

    private static readonly string[] _tijden =
    [
        "00:00:00", "12:34:56", "23:59:59", "24:00:00", "24:00:00", "24:00:01", "24:01:00", "24:00:00.0", "24:00:00.000", "24:00:00.000000000001", "23:59:59.999", "23:59:59.9999999", "23:59:59.99999999",
        "23:59:59.9999999999999999", "00:00:59.99999999999999999999", "12:00:00.1234567890123456789", "12:00", "12:00:60", "12:60:00", "25:00:00", "1:00:00", "12:0:00", "12:00:0", "12:00:00.", "12:00:00.0", "12:00:00.5", "12:00:00Z",
        "12:00:00+01:00", "12:00:00-05:00", "00:00:00-00:00", "23:59:59-14:00", "12:00:00.5-01:00", " 12:00:00 ", "\n12:00:00\t", "12:00:00\u00A0", "-12:00:00", "+12:00:00", "T12:00:00", "12:00:00,5", "12.00.00", "120000", "12:00:00.5Z", "12:00:00 ", "12: 00:00", "012:00:00",
        "12:00:00.-5", "12:00:00.5.5", "\u0661\u0662:00:00", "12:00:59.99", "00:00:00.0000000000000000000000000000001", "12:00:00z", "2023-01-01T12:00:00",
    ];

    // The edges of xs:time where validators go wrong, more often than chance would have them.
    private static readonly string[] _randtijden =
        ["24:00:00", "24:00:00.00", "00:00:59.99999999999999999999", "12:00:00-01:00", "00:00:00-00:00", "23:59:60"];

    private static readonly string[] _teksten =
    [
        "a\nb", "a\rb", "a\tb", "a\n", "\na", "a\r", "\ra", "a ", " a", "a\r\nb", ".", "..", "a\u00A0", "\u00A0a", "a\u00A0b", "e\u0301", Astraal, "\u0660\u0661\u0662\u0663", "\uFF10\uFF13\uFF18\uFF14",
        "0384", "0384\n", "0384 ", "\n0384", "0384\r", "65656055", "65656055\n", "999900006", "99990000", "9999000060", "999900006\n", "1.0.0", "1.0.0\n", "01.0.0", "1.0", "1.0.0.0", "1.0.", ".1.0.0", "1.0.00", "10.20.30",
        "1.0.0 ", "0.0.0", "a.b.c", "1,0,0", "123456789012345678901234567890.0.0", "484", "484\n", "414", "485", "486", "48", "4840", "D", "C", "d", "D ", " C", "DC", "01", "1", "001", "NL", "nl", "NLD", "ABCDEF", "ABCDEFG", "\u00C0\u1EF3", "\u1EF4",
        "\u00D7", "\u00BF", "\u00AA", "A.B.", "A B", "A-B", "\u00C9", "\u0418", "DN001", "DN-001", "DN 001", "DN001\n", "\u00E9", "0001", "0200", "S300", "s300", "9999", "]]", "<&>", "\"'", "\u007F", "\u0080", "\u009F", "\uFFFD", "\u0378",
        "a\u2028b", "a\u0085b", "a\u0085", "\u0085a", "a\u2003", "\u001Fx".Substring(1),
    ];

    private static readonly string[] _alle = [.. _wit, .. _getallen, .. _datums, .. _tijden, .. _teksten];

    /// <summary>Een geldige waarde.</summary>
    public static string Geldig(Waardesoort soort, Random toeval)
    {
        ArgumentNullException.ThrowIfNull(soort);
        ArgumentNullException.ThrowIfNull(toeval);
        if (soort.Codes.Count > 0)
        {
            return Een(soort.Codes, toeval);
        }

        if (soort.Patroon.Length is > 0 and <= 3)
        {
            // A pattern of a few characters is the value itself: 484, 3, 2.
            return soort.Patroon;
        }

        return soort.Grondtype switch
        {
            "integer" => (toeval.NextInt64(0, 1 + long.Parse(soort.Max, CultureInfo.InvariantCulture)) >> toeval.Next(30))
                .ToString(CultureInfo.InvariantCulture),
            "date" => new DateOnly(1990, 1, 1).AddDays(toeval.Next(20_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "time" => new TimeOnly(toeval.Next(24), toeval.Next(60), toeval.Next(60)).ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            _ => soort.Patroon switch
            {
                "[0-9]{4}" => Cijfers(4, toeval),
                "[0-9]{8}" => Cijfers(8, toeval),
                "[0-9]{9}" => "9999" + Cijfers(5, toeval),
                "[0-9]*" => Cijfers(10, toeval),
                _ when soort.Patroon.Contains("\\.", StringComparison.Ordinal) && soort.Naam == "LDT_Versie" => $"1.{toeval.Next(20)}.0",
                _ => Letters(1 + toeval.Next(Math.Min(12, soort.MaxLengte < 0 ? 12 : soort.MaxLengte)), toeval),
            },
        };
    }

    /// <summary>Een waarde op of voorbij een facet, of een rare.</summary>
    public static string Vreemd(Waardesoort soort, Random toeval)
    {
        ArgumentNullException.ThrowIfNull(soort);
        ArgumentNullException.ThrowIfNull(toeval);
        return toeval.Next(20) switch
        {
            < 10 => Eigen(soort, toeval),
            < 14 => Een(_alle, toeval),
            < 16 => Een(_wit, toeval) + Geldig(soort, toeval) + Een(_wit, toeval),
            < 19 => Verbouwd(Geldig(soort, toeval), toeval),
            _ => Verbouwd(Een(_alle, toeval), toeval),
        };
    }

    private static string Eigen(Waardesoort soort, Random toeval)
    {
        switch (soort.Grondtype)
        {
            case "date":
                return Een(_datums, toeval);
            case "time":
                return Een(toeval.Next(3) == 0 ? _randtijden : _tijden, toeval);
            case "integer":
                var max = BigInteger.Parse(soort.Max, CultureInfo.InvariantCulture);
                return toeval.Next(10) switch
                {
                    0 => max.ToString(CultureInfo.InvariantCulture),
                    1 => (max + 1).ToString(CultureInfo.InvariantCulture),
                    2 => (max - 1).ToString(CultureInfo.InvariantCulture),
                    3 => "+" + max.ToString(CultureInfo.InvariantCulture),
                    4 => "-" + max.ToString(CultureInfo.InvariantCulture),
                    5 => new string('0', toeval.Next(40)) + max.ToString(CultureInfo.InvariantCulture),
                    6 => max.ToString(CultureInfo.InvariantCulture) + "0",
                    _ => Een(_getallen, toeval),
                };
        }

        if (soort.Codes.Count > 0)
        {
            var code = Een(soort.Codes, toeval);
            return toeval.Next(8) switch
            {
                0 => code + " ",
                1 => " " + code,
                2 => code.ToLowerInvariant(),
                3 => code + code,
                4 => code[..^1],
                5 => code + "\n",
                6 => code.TrimStart('0'),
                _ => Een(_teksten, toeval),
            };
        }

        if (soort.MaxLengte > 0 && toeval.Next(3) > 0)
        {
            var lengte = Math.Max(0, soort.MaxLengte + toeval.Next(-1, 3));
            return toeval.Next(6) switch
            {
                0 => Letters(lengte, toeval),
                1 => Cijfers(lengte, toeval),
                2 => string.Concat(Enumerable.Repeat(Astraal, lengte)),
                3 => string.Concat(Enumerable.Repeat(Astraal, lengte / 2)) + Letters(lengte % 2, toeval),
                4 => new string(' ', lengte),
                _ => Letters(Math.Max(0, lengte - 1), toeval) + Astraal,
            };
        }

        return Een(_teksten, toeval);
    }

    private static string Verbouwd(string waarde, Random toeval)
    {
        const string Tekens = "0159+-:.ZzTaAdDcC \t\n\r\u00A0\u0085\u2003\u0661\uFF11\u00E9\u00D7,/_%";
        var tekens = waarde.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        for (var i = toeval.Next(3); i >= 0; i--)
        {
            var plaats = toeval.Next(tekens.Count + 1);
            switch (toeval.Next(3))
            {
                case 0 when plaats < tekens.Count:
                    tekens.RemoveAt(plaats);
                    break;
                case 1 when plaats < tekens.Count:
                    tekens[plaats] = Tekens[toeval.Next(Tekens.Length)].ToString();
                    break;
                default:
                    tekens.Insert(plaats, toeval.Next(30) == 0 ? Astraal : Tekens[toeval.Next(Tekens.Length)].ToString());
                    break;
            }
        }

        return string.Concat(tekens);
    }

    private static T Een<T>(IReadOnlyList<T> keuze, Random toeval) => keuze[toeval.Next(keuze.Count)];

    private static string Cijfers(int aantal, Random toeval) =>
        string.Concat(Enumerable.Range(0, aantal).Select(_ => (char)('0' + toeval.Next(10))));

    private static string Letters(int aantal, Random toeval) =>
        string.Concat(Enumerable.Range(0, aantal).Select(_ => (char)('A' + toeval.Next(26))));
}
