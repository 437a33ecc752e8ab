using System.Text;
using Declaraties.Berichten.Toetsen;

namespace Declaraties.Berichten.Lezen;

internal enum Tekenset : byte
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Latin1,
    Ascii,
}

/// <summary>In welke codering een bestand staat, naar zijn eerste bytes en zijn XML-declaratie.</summary>
/// <param name="Tekenset">De codering.</param>
/// <param name="Bom">Aantal bytes van de byte order mark vooraan.</param>
/// <param name="Fout">Waarom het bestand niet te lezen is; leeg als het dat wel is.</param>
internal readonly record struct Codering(Tekenset Tekenset, int Bom, string Fout, string Verwacht)
{
    public const string Toegestaan = "UTF-8, UTF-16, ISO-8859-1 of US-ASCII";

    // Long enough for any declaration people write; what does not fit is left to the XML reader, as UTF-8.
    private const int MaxDeclaratie = 1024;

    /// <summary>Kijkt naar het begin van het bestand.</summary>
    /// <remarks>
    /// A byte order mark and a declaration that contradict one another are a fatal error by XML 1.0, 4.3.3; so is a declared
    /// encoding that is not supported. The platform's own list of encodings plays no part: it depends on what else is loaded.
    /// </remarks>
    public static Codering Bepaal(ReadOnlySpan<byte> begin)
    {
        if (begin.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || begin.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])
            || begin.StartsWith((ReadOnlySpan<byte>)[0x3C, 0, 0, 0]) || begin.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 0x3C]))
        {
            return Geweigerd("De codering van het bestand is UTF-32");
        }

        if (begin.StartsWith((ReadOnlySpan<byte>)[0x4C, 0x6F, 0xA7, 0x94]))
        {
            return Geweigerd("De codering van het bestand is EBCDIC");
        }

        var bytes = begin switch
        {
            [0xFF, 0xFE, ..] or [0x3C, 0, 0x3F, 0, ..] => Tekenset.Utf16LittleEndian,
            [0xFE, 0xFF, ..] or [0, 0x3C, 0, 0x3F, ..] => Tekenset.Utf16BigEndian,
            _ => Tekenset.Utf8,
        };
        var bom = begin switch
        {
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => 2,
            _ => 0,
        };

        Span<char> tekens = stackalloc char[MaxDeclaratie];
        var naam = Verklaard(tekens[..Begintekens(begin[bom..], bytes, tekens)]);
        if (naam.Length == 0)
        {
            return new Codering(bytes, bom, "", "");
        }

        Tekenset? verklaard = Klein(naam) switch
        {
            "utf-8" => Tekenset.Utf8,
            "utf-16" when bytes is Tekenset.Utf16LittleEndian or Tekenset.Utf16BigEndian => bytes,
            "utf-16" or "utf-16le" => Tekenset.Utf16LittleEndian,
            "utf-16be" => Tekenset.Utf16BigEndian,
            "iso-8859-1" => Tekenset.Latin1,
            "us-ascii" => Tekenset.Ascii,
            _ => null,
        };

        if (verklaard is not { } keuze)
        {
            return Geweigerd($"De XML-declaratie noemt codering {Citaat.Van(naam)}");
        }

        var klopt = keuze == bytes || (keuze is Tekenset.Latin1 or Tekenset.Ascii && bytes == Tekenset.Utf8 && bom == 0);
        return klopt
            ? new Codering(keuze, bom, "", "")
            : new Codering(
                bytes,
                bom,
                $"De XML-declaratie noemt codering {Citaat.Van(naam)}, maar het bestand staat in {Naam(bytes)}",
                "een declaratie die bij het bestand past");
    }

    public static string Naam(Tekenset tekenset) => tekenset switch
    {
        Tekenset.Utf16LittleEndian or Tekenset.Utf16BigEndian => "UTF-16",
        Tekenset.Latin1 => "ISO-8859-1",
        Tekenset.Ascii => "US-ASCII",
        _ => "UTF-8",
    };

    private static Codering Geweigerd(string fout) => new(Tekenset.Utf8, 0, fout, Toegestaan);

    private static int Begintekens(ReadOnlySpan<byte> bytes, Tekenset tekenset, Span<char> tekens)
    {
        if (tekenset is Tekenset.Utf16LittleEndian or Tekenset.Utf16BigEndian)
        {
            var aantal = Math.Min(bytes.Length / 2, tekens.Length);
            var hoog = tekenset == Tekenset.Utf16BigEndian ? 0 : 1;
            for (var i = 0; i < aantal; i++)
            {
                tekens[i] = (char)((bytes[(2 * i) + hoog] << 8) | bytes[(2 * i) + 1 - hoog]);
            }

            return aantal;
        }

        return Encoding.Latin1.GetChars(bytes[..Math.Min(bytes.Length, tekens.Length)], tekens);
    }

    /// <summary>De naam achter encoding= in de XML-declaratie; leeg als die er niet staat.</summary>
    private static ReadOnlySpan<char> Verklaard(ReadOnlySpan<char> begin)
    {
        if (!begin.StartsWith("<?xml") || begin.Length < 6 || !Wit.Is(begin[5]))
        {
            return [];
        }

        var eind = begin.IndexOf("?>");
        var declaratie = eind < 0 ? begin[5..] : begin[5..eind];
        while (true)
        {
            // name, equals sign, quoted value: version, encoding, standalone
            declaratie = declaratie.TrimStart(" \t\r\n");
            var is_ = declaratie.IndexOf('=');
            if (is_ < 0)
            {
                return [];
            }

            var naam = Wit.Trim(declaratie[..is_]);
            declaratie = declaratie[(is_ + 1)..].TrimStart(" \t\r\n");
            if (declaratie.Length == 0 || declaratie[0] is not ('"' or '\''))
            {
                return [];
            }

            var sluit = declaratie[1..].IndexOf(declaratie[0]);
            if (sluit < 0)
            {
                return [];
            }

            if (naam.SequenceEqual("encoding"))
            {
                return declaratie.Slice(1, sluit);
            }

            declaratie = declaratie[(sluit + 2)..];
        }
    }

    private static string Klein(ReadOnlySpan<char> naam) => naam.Length > 20 ? "" : naam.ToString().ToLowerInvariant();
}
