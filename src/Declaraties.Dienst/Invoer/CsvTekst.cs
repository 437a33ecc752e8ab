using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Domein;

namespace Declaraties.Dienst.Invoer;

/// <summary>
/// Van bytes naar regels met velden, zoals mensen en Excel een CSV-bestand bewaren: UTF-8 en UTF-16 met byte order mark, UTF-8 zonder, en windows-1252
/// als het geen UTF-8 is; met puntkomma's, komma's of tabs (besluit 130).
/// </summary>
internal static class CsvTekst
{
    /// <summary>Wat er staat waar bytes geen teken waren.</summary>
    public const char Onleesbaar = '\uFFFD';

    private const char Aanhaling = '"';
    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Waarmee velden gescheiden kunnen zijn; de eerste als er niets te kiezen valt.</summary>
    public static IReadOnlyList<char> Scheidingen { get; } = [';', ',', '\t'];

    /// <summary>De regels van het bestand, zonder hun einde; er is er altijd een.</summary>
    /// <param name="naam">Hoe het bestand heet.</param>
    /// <param name="inhoud">Wat erin staat.</param>
    /// <exception cref="BeletselException">Het is geen tekst; de boodschap zegt wat wel.</exception>
    public static string[] Regels(string naam, ReadOnlySpan<byte> inhoud)
    {
        EisTekst(naam, inhoud);
        return Tekst(inhoud).Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
    }

    /// <summary>Kijkt naar het begin van een bestand of het geen andere soort is.</summary>
    /// <exception cref="BeletselException">Het is geen tekst; de boodschap zegt wat wel.</exception>
    public static void EisTekst(string naam, ReadOnlySpan<byte> begin)
    {
        if (Bestandssoort.Herken(begin) is { } soort && soort != Bestandssoort.Csv)
        {
            var raad = soort == Bestandssoort.Office || soort == Bestandssoort.OudOffice
                ? "sla het werkblad op als CSV (Opslaan als, CSV UTF-8)"
                : soort == Bestandssoort.Zip || soort == Bestandssoort.Gzip || soort == Bestandssoort.Archief ? "pak het uit en bied het CSV-bestand erin aan" : "verwacht een CSV-bestand";
            throw new BeletselException(Beletsel.Invoer, $"{naam}: dit is {soort.Naam} en geen CSV-bestand; {raad}.");
        }
    }

    /// <summary>De scheiding die een eerste regel <c>sep=;</c> noemt, zoals Excel die schrijft en leest; null als het zo'n regel niet is.</summary>
    public static char? Genoemd(string regel)
    {
        var kaal = regel.Trim().Trim(Aanhaling);
        return kaal.Length == 5 && kaal.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            ? kaal[4]
            // A tab at the end did not survive the trimming.
            : kaal.Equals("sep=", StringComparison.OrdinalIgnoreCase) && regel.Contains('\t', StringComparison.Ordinal) ? '\t' : null;
    }

    /// <summary>De velden van een regel, zonder witruimte eromheen; leeg met een reden als de regel niet te lezen is.</summary>
    public static string[]? Velden(string regel, char scheiding, out string reden)
    {
        reden = "";
        var velden = new List<string>();
        for (var i = 0; ;)
        {
            while (i < regel.Length && IsWit(regel[i], scheiding))
            {
                i++;
            }

            if (i < regel.Length && regel[i] == Aanhaling)
            {
                if (Aangehaald(regel, scheiding, ref i) is not { } veld)
                {
                    reden = $"veld {velden.Count + 1} begint met een aanhalingsteken en eindigt er niet mee; een veld staat op één regel";
                    return null;
                }

                velden.Add(veld.Trim());
            }
            else
            {
                var eind = regel.IndexOf(scheiding, i);
                eind = eind < 0 ? regel.Length : eind;
                velden.Add(regel[i..eind].Trim());
                i = eind;
            }

            if (i == regel.Length)
            {
                return [.. velden];
            }

            i++;
        }
    }

    /// <summary>Wat er in een veld niet mag staan, in woorden; null als het een gewoon veld is. De waarde zelf wordt nooit genoemd.</summary>
    public static string? Bezwaar(string veld)
    {
        for (var i = 0; i < veld.Length; i++)
        {
            if (veld[i] == Onleesbaar)
            {
                return "bevat bytes die geen teken zijn; sla het bestand op als UTF-8";
            }

            var paar = i + 1 < veld.Length && char.IsSurrogatePair(veld[i], veld[i + 1]);
            if (!paar && char.GetUnicodeCategory(veld[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return string.Create(CultureInfo.InvariantCulture, $"bevat een teken dat niet te zien is (U+{(int)veld[i]:X4})");
            }

            i += paar ? 1 : 0;
        }

        return Afscherming.BevatBsn(veld) ? "bevat een Bsn; een Bsn hoort niet in dit bestand" : null;
    }

    private static string Tekst(ReadOnlySpan<byte> inhoud)
    {
        if (inhoud is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(inhoud[2..]);
        }

        if (inhoud is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(inhoud[2..]);
        }

        return inhoud.StartsWith(Encoding.UTF8.Preamble)
            ? Encoding.UTF8.GetString(inhoud[Encoding.UTF8.Preamble.Length..])
            : (Utf8.IsValid(inhoud) || HeeftUtf8(inhoud) ? Encoding.UTF8 : _windows).GetString(inhoud);
    }

    /// <summary>
    /// Of er ten minste één teken van meer bytes in UTF-8 in staat. Then a byte that is not UTF-8 is damage: as windows-1252 every other letter with an
    /// accent would silently become two.
    /// </summary>
    private static bool HeeftUtf8(ReadOnlySpan<byte> inhoud)
    {
        while (inhoud.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var plaats)
        {
            inhoud = inhoud[plaats..];
            if (Rune.DecodeFromUtf8(inhoud, out _, out var lengte) == System.Buffers.OperationStatus.Done)
            {
                return true;
            }

            inhoud = inhoud[Math.Max(1, lengte)..];
        }

        return false;
    }

    private static bool IsWit(char teken, char scheiding) => teken != scheiding && teken is ' ' or '\t' or '\u00A0';

    /// <summary>Leest een veld tussen aanhalingstekens (een dubbel teken is er een) en zet <paramref name="i"/> op de scheiding erna.</summary>
    private static string? Aangehaald(string regel, char scheiding, ref int i)
    {
        var veld = new StringBuilder();
        for (i++; i < regel.Length; i++)
        {
            if (regel[i] != Aanhaling)
            {
                veld.Append(regel[i]);
            }
            else if (i + 1 < regel.Length && regel[i + 1] == Aanhaling)
            {
                veld.Append(regel[++i]);
            }
            else
            {
                for (i++; i < regel.Length && IsWit(regel[i], scheiding); i++)
                {
                    // Witruimte na het sluitende teken hoort nergens bij.
                }

                return i == regel.Length || regel[i] == scheiding ? veld.ToString() : null;
            }
        }

        return null;
    }
}
