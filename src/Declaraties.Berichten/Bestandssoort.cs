using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Declaraties.Berichten.Toetsen;

namespace Declaraties.Berichten;

/// <summary>
/// Wat een bestand is dat geen bericht is, naar zijn eerste bytes: wie iets verkeerds aanbiedt hoort wat hij aanbood, en wat hij in plaats daarvan
/// kan doen. Er wordt niets uitgepakt of uitgelegd wat erin staat.
/// </summary>
/// <param name="Naam">Met lidwoord, zoals in "Dit is een PDF".</param>
/// <param name="Raad">Wat de aanbieder van een bericht kan doen; een zin zonder hoofdletter en punt.</param>
public sealed record Bestandssoort(string Naam, string Raad)
{
    /// <summary>Zoveel bytes van het begin zijn genoeg om te herkennen.</summary>
    public const int Begin = 2048;

    private const string Uitpakken = "pak het uit en bied de berichten erin aan";
    private const string Zelf = "bied het bericht zelf aan, zoals het declaratiesysteem het maakt";

    public static readonly Bestandssoort Zip = new("een ZIP-bestand", Uitpakken);
    public static readonly Bestandssoort Office = new("een Office-bestand (zoals Excel of Word)", Zelf);
    public static readonly Bestandssoort OudOffice = new("een Office- of Outlook-bestand van de oude soort (xls, doc, msg)", Zelf);
    public static readonly Bestandssoort Gzip = new("een met gzip ingepakt bestand", Uitpakken);
    public static readonly Bestandssoort Archief = new("een ingepakt bestand", Uitpakken);
    public static readonly Bestandssoort Pdf = new("een PDF", "een afdruk is het bericht niet; " + Zelf);
    public static readonly Bestandssoort Afbeelding = new("een afbeelding", Zelf);
    public static readonly Bestandssoort Rtf = new("een tekstdocument (RTF)", Zelf);
    public static readonly Bestandssoort Json = new("JSON", Zelf);
    public static readonly Bestandssoort Csv = new("een CSV-bestand", "producten en contracten gaan met 'importeer producten' en 'importeer contracten', of met de pagina Inlezen");
    public static readonly Bestandssoort Email = new("een e-mail", "bied de bijlage aan");
    public static readonly Bestandssoort Base64 = new("base64", "zet het om naar het XML-bestand dat erin staat");
    public static readonly Bestandssoort Versleuteld = new("een versleuteld of ondertekend bestand (PEM of PGP)", "ontsleutel het en bied het bericht erin aan");
    public static readonly Bestandssoort Webpagina = new(
        "een webpagina (HTML)", "waarschijnlijk is in plaats van het bericht een foutpagina of een aanmeldpagina bewaard; haal het bericht opnieuw op");

    public static readonly Bestandssoort Utf16 = new("tekst in UTF-16 zonder byte order mark", "sla het op als UTF-8, of als UTF-16 met een byte order mark");
    public static readonly Bestandssoort Nullen = new("een bestand dat met nullen begint", "het kopiëren of opslaan is mislukt; haal het opnieuw op");
    public static readonly Bestandssoort Binair = new("een binair bestand", Zelf);

    // The longest first where one begins with another.
    private static readonly (byte[] Merk, Bestandssoort Soort)[] _merken =
    [
        ([0x1F, 0x8B], Gzip),
        ([.. "%PDF-"u8], Pdf),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], OudOffice),
        ([0x89, .. "PNG\r\n"u8], Afbeelding),
        ([0xFF, 0xD8, 0xFF], Afbeelding),
        ([.. "GIF8"u8], Afbeelding),
        ([.. "II*\0"u8], Afbeelding),
        ([.. "MM\0*"u8], Afbeelding),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], Archief),
        ([.. "Rar!"u8, 0x1A, 0x07], Archief),
        ([.. "BZh"u8], Archief),
        ([0xFD, .. "7zXZ\0"u8], Archief),
        ([.. "{\\rtf"u8], Rtf),
        ([.. "-----BEGIN "u8], Versleuteld),
        ([.. "77u/PD94bWw"u8], Base64),
    ];

    private static readonly SearchValues<char> _base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

    private static readonly string[] _postkoppen = ["Received:", "Return-Path:", "From:", "MIME-Version:", "Delivered-To:", "Message-ID:", "Content-Type:"];

    /// <summary>Wat dit is; leeg als het niet te zeggen is, of als het met een label begint en misschien een bericht is.</summary>
    /// <param name="begin">De eerste bytes van het bestand; <see cref="Begin"/> is genoeg.</param>
    public static Bestandssoort? Herken(ReadOnlySpan<byte> begin)
    {
        begin = begin[..Math.Min(begin.Length, Begin)];
        if (IsZip(begin))
        {
            return VanZip(begin);
        }

        foreach (var (merk, soort) in _merken)
        {
            if (begin.StartsWith(merk))
            {
                return soort;
            }
        }

        if (begin.Length > 262 && begin[257..].StartsWith("ustar"u8))
        {
            return Archief;
        }

        if (begin.Length > 0 && !begin[..Math.Min(begin.Length, 8)].ContainsAnyExcept((byte)0))
        {
            return Nullen;
        }

        if (begin is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return VanTekst((begin[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(begin[2..]));
        }

        if (IsUtf16(begin))
        {
            return Utf16;
        }

        var tekst = Encoding.Latin1.GetString(begin.StartsWith(Encoding.UTF8.Preamble) ? begin[3..] : begin);
        return VanTekst(tekst) ?? (IsBinair(tekst) ? Binair : null);
    }

    /// <summary>Of het bestand als ZIP begint; ook een Office-bestand is er een.</summary>
    public static bool IsZip(ReadOnlySpan<byte> begin) => begin is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'P', (byte)'K', 7, 8, ..];

    /// <summary>Office and OpenDocument are a zip whose first entry has a name of their own.</summary>
    private static Bestandssoort VanZip(ReadOnlySpan<byte> begin)
    {
        const int Kop = 30;
        if (begin.Length <= Kop)
        {
            return Zip;
        }

        var naam = begin[Kop..Math.Min(begin.Length, Kop + BinaryPrimitives.ReadUInt16LittleEndian(begin[26..]))];
        return naam.SequenceEqual("[Content_Types].xml"u8) || naam.SequenceEqual("mimetype"u8) || naam.StartsWith("_rels/"u8) || naam.StartsWith("docProps/"u8)
            || naam.StartsWith("xl/"u8) || naam.StartsWith("word/"u8) || naam.StartsWith("ppt/"u8)
            ? Office
            : Zip;
    }

    /// <summary>Text of which every other byte is zero; with a declaration it is UTF-16 for anyone (XML 1.0, appendix F).</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> begin)
    {
        if (begin.Length < 8)
        {
            return false;
        }

        for (var eerste = 0; eerste < 2; eerste++)
        {
            var gelijk = true;
            for (var i = 0; i < 8; i++)
            {
                gelijk &= (begin[i] == 0) == (i % 2 == eerste);
            }

            if (gelijk)
            {
                return true;
            }
        }

        return false;
    }

    private static Bestandssoort? VanTekst(string tekst)
    {
        tekst = tekst.TrimStart(' ', '\t', '\r', '\n');
        if (tekst.StartsWith('<'))
        {
            return IsWebpagina(tekst) ? Webpagina : null;
        }

        if (IsJson(tekst))
        {
            return Json;
        }

        if (IsBase64(tekst))
        {
            return Base64;
        }

        var eind = tekst.AsSpan().IndexOfAny('\r', '\n');
        var regel = eind < 0 ? tekst : tekst[..eind];
        if (eind > 0 && Array.Exists(_postkoppen, kop => regel.StartsWith(kop, StringComparison.OrdinalIgnoreCase)))
        {
            return Email;
        }

        return regel.Count(static teken => teken == ';') >= 2 || regel.Count(static teken => teken == '\t') >= 2
            || (regel.Count(static teken => teken == ',') >= 2 && !regel.Contains(", ", StringComparison.Ordinal))
            || regel.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            ? IsBinair(regel) ? null : Csv
            : null;
    }

    private static bool IsWebpagina(string tekst)
    {
        while (true)
        {
            // A declaration or a comment may come before it.
            var einde = tekst.StartsWith("<?", StringComparison.Ordinal) ? "?>" : tekst.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : null;
            if (einde is null || tekst.IndexOf(einde, StringComparison.Ordinal) is not (>= 0 and var plaats))
            {
                break;
            }

            tekst = tekst[(plaats + einde.Length)..].TrimStart(' ', '\t', '\r', '\n');
        }

        return IsLabel("<!doctype html") || IsLabel("<html") || IsLabel("<head") || IsLabel("<body");

        bool IsLabel(string label) =>
            tekst.StartsWith(label, StringComparison.OrdinalIgnoreCase) && tekst.Length > label.Length && (tekst[label.Length] == '>' || Wit.Is(tekst[label.Length]));
    }

    private static bool IsJson(string tekst)
    {
        if (tekst.Length < 2 || tekst[0] is not ('{' or '['))
        {
            return false;
        }

        var volgt = tekst.AsSpan(1).TrimStart(" \t\r\n");
        return volgt.Length > 0 && (volgt[0] == '"' || volgt[0] == (tekst[0] == '{' ? '}' : ']') || (tekst[0] == '[' && (volgt[0] is '{' or '[' || char.IsAsciiDigit(volgt[0]))));
    }

    /// <summary>A run of base64 whose first byte is the sign a message begins with.</summary>
    private static bool IsBase64(string tekst)
    {
        const int Genoeg = 40;
        return tekst.Length >= Genoeg && tekst[0] == 'P' && tekst[1] is >= 'A' and <= 'P'
            && !tekst.AsSpan(0, Genoeg).ContainsAnyExcept(_base64);
    }

    private static bool IsBinair(string tekst) => !tekst.StartsWith('<') && tekst.AsSpan().IndexOfAnyInRange('\0', '\u0008') >= 0;
}
