using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Declaraties.Berichten;
using Declaraties.Domein;

namespace Declaraties.Dienst.Invoer;

/// <summary>Een bericht in de inhoudsopgave van een ZIP-bestand.</summary>
/// <param name="Plaats">De plaats in de inhoudsopgave, vanaf 0.</param>
/// <param name="Naam">Een naam zonder pad.</param>
/// <param name="Grootte">Hoeveel bytes het uitgepakt zegt te zijn.</param>
/// <param name="Controlegetal">CRC-32 van het bericht, zoals de inhoudsopgave het noemt.</param>
internal sealed record Zipdeel(int Plaats, string Naam, uint Grootte, uint Controlegetal)
{
    public string Toonbaar => Zipindeling.Toon(Naam);
}

/// <summary>
/// De inhoudsopgave van een ZIP-bestand (APPNOTE.TXT 6.3.10, 4.3.12 en 4.3.16), getoetst voordat er iets wordt uitgepakt. The class of the platform takes
/// whatever number of entries there is into memory, paths, ciphers and overlapping entries included; what passes here holds none of those.
/// </summary>
internal static class Zipindeling
{
    // More than messages: what a Mac adds is left out, but not without end.
    private const int MeesteDelen = 100;
    private const int LangsteNaam = 150;
    private const int LangsteCitaat = 60;
    private const int Einde = 22;
    private const int Kop = 46;
    private const int LokaleKop = 30;
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding _dos = CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    /// <summary>De berichten die erin zitten, in de volgorde van de inhoudsopgave.</summary>
    /// <exception cref="ZipGeweigerdException">Er mankeert iets aan.</exception>
    public static IReadOnlyList<Zipdeel> Lees(Stream zip, long meesteBytes)
    {
        if (zip.Length > meesteBytes)
        {
            throw new ZipGeweigerdException($"het telt {zip.Length} bytes; hoogstens {meesteBytes / 1024 / 1024} MB", isTeGroot: true);
        }

        var vooraan = Stuk(zip, 0, (int)Math.Min(zip.Length, Bestandssoort.Begin));
        var soort = Bestandssoort.Herken(vooraan);
        if (soort != Bestandssoort.Zip)
        {
            throw new ZipGeweigerdException(soort is null ? "het is geen ZIP-bestand" : $"het is {soort.Naam} en geen ZIP-bestand met berichten");
        }

        var (aantal, begin, opgave) = Inhoudsopgave(zip);
        var delen = new List<Zipdeel>();
        var namen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var bezet = new List<(long Van, long Tot)>();
        var rest = opgave.AsSpan();
        for (var plaats = 0; plaats < aantal; plaats++)
        {
            if (rest.Length < Kop || !rest.StartsWith("PK\u0001\u0002"u8))
            {
                throw Kapot();
            }

            var lengte = Kop + Kort(rest, 28) + Kort(rest, 30) + Kort(rest, 32);
            if (rest.Length < lengte)
            {
                throw Kapot();
            }

            var naam = Naam(rest.Slice(Kop, Kort(rest, 28)), isUtf8: (Kort(rest, 8) & 0x800) != 0);
            Plek(rest, begin, bezet);
            if (!IsBijvangst(naam))
            {
                if (Bezwaar(naam, rest) is { } bezwaar)
                {
                    throw new ZipGeweigerdException($"'{Toon(naam)}' {bezwaar}");
                }

                if (!namen.Add(naam))
                {
                    throw new ZipGeweigerdException($"'{Toon(naam)}' zit er twee keer in (hoofdletters tellen niet)");
                }

                delen.Add(new Zipdeel(plaats, naam, Lang(rest, 24), Lang(rest, 16)));
            }

            rest = rest[lengte..];
        }

        if (rest.Length > 0 || Overlapt(bezet))
        {
            throw Kapot();
        }

        return delen.Count > 0 ? delen : throw new ZipGeweigerdException("er zit geen bericht in");
    }

    /// <summary>Een naam om te tonen: kort, zonder wat een Bsn kan zijn en zonder onzichtbare tekens.</summary>
    public static string Toon(string naam)
    {
        var veilig = Afscherming.ZonderBsn(string.Concat(naam.Select(teken => IsZichtbaar(teken) ? teken : '?')));
        return veilig.Length > LangsteCitaat ? veilig[..LangsteCitaat] + "..." : veilig;
    }

    private static (int Aantal, long Begin, byte[] Opgave) Inhoudsopgave(Stream zip)
    {
        // The end stands last, before a comment of at most 64 kB that must reach exactly to the end of the file. The platform takes the last one that looks like it:
        // it may not be another than ours.
        var staart = Stuk(zip, Math.Max(0, zip.Length - Einde - ushort.MaxValue), (int)Math.Min(zip.Length, Einde + ushort.MaxValue)).AsSpan();
        var plaats = staart.LastIndexOf("PK\u0005\u0006"u8);
        if (plaats < 0 || staart.Length - plaats < Einde || Einde + Kort(staart[plaats..], 20) != staart.Length - plaats)
        {
            throw new ZipGeweigerdException("het einde ontbreekt: het is niet heel overgekomen, of beschadigd");
        }

        var einde = staart[plaats..];
        var (aantal, grootte, begin) = (Kort(einde, 10), Lang(einde, 12), Lang(einde, 16));
        if (aantal == ushort.MaxValue || grootte == uint.MaxValue || begin == uint.MaxValue)
        {
            throw new ZipGeweigerdException("het is een ZIP64-bestand; maak een gewoon ZIP-bestand");
        }

        if (Kort(einde, 4) != 0 || Kort(einde, 6) != 0 || Kort(einde, 8) != aantal)
        {
            throw new ZipGeweigerdException("het is een deel van een ZIP-bestand dat in delen is gesplitst; maak er één van");
        }

        if (aantal > MeesteDelen)
        {
            throw new ZipGeweigerdException($"er zitten {aantal} bestanden in; hoogstens {Zipbestand.MeesteBerichten} berichten");
        }

        return begin + (long)grootte == zip.Length - einde.Length ? (aantal, begin, Stuk(zip, begin, (int)grootte)) : throw Kapot();
    }

    /// <summary>Where the entry lies; two that share bytes are how a small file unpacks to a very large one.</summary>
    private static void Plek(ReadOnlySpan<byte> kop, long opgave, List<(long Van, long Tot)> bezet)
    {
        var van = (long)Lang(kop, 42);
        var tot = van + LokaleKop + Lang(kop, 20);
        if (tot > opgave)
        {
            throw Kapot();
        }

        bezet.Add((van, tot));
    }

    private static bool Overlapt(List<(long Van, long Tot)> bezet)
    {
        bezet.Sort();
        for (var i = 1; i < bezet.Count; i++)
        {
            if (bezet[i].Van < bezet[i - 1].Tot)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Wat een Mac erbij stopt, en wat nooit een bericht is.</summary>
    private static bool IsBijvangst(string naam) => naam.StartsWith("__MACOSX/", StringComparison.Ordinal) || naam is ".DS_Store";

    private static string? Bezwaar(string naam, ReadOnlySpan<byte> kop)
    {
        const int Versleuteld = 0x2041;
        if (naam.Length == 0)
        {
            return "heeft geen naam";
        }

        if (naam.AsSpan().ContainsAny('/', '\\'))
        {
            return "staat in een map; zet de berichten los in het ZIP-bestand";
        }

        if (naam is "." or ".." || naam.Contains(':', StringComparison.Ordinal) || !naam.All(IsZichtbaar) || naam.Length > LangsteNaam)
        {
            return $"is geen gewone bestandsnaam (hoogstens {LangsteNaam} tekens, zonder pad, station of onzichtbare tekens)";
        }

        if ((Kort(kop, 8) & Versleuteld) != 0)
        {
            return "is versleuteld; maak het ZIP-bestand zonder wachtwoord";
        }

        if (Kort(kop, 10) is not (0 or 8))
        {
            return "is ingepakt op een manier die hier niet wordt uitgepakt; kies de gewone (Deflate)";
        }

        // Made on Unix: the high half of the attributes is its mode.
        if (kop[5] == 3 && (Lang(kop, 38) >> 28) is not (0 or 8))
        {
            return "is geen gewoon bestand";
        }

        return Lang(kop, 20) == uint.MaxValue || Lang(kop, 24) == uint.MaxValue ? "is ingepakt als ZIP64; maak een gewoon ZIP-bestand" : null;
    }

    private static string Naam(ReadOnlySpan<byte> bytes, bool isUtf8)
    {
        try
        {
            return _utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // Many write UTF-8 without saying so; only what cannot be is in the code page of the format.
            return isUtf8 ? Encoding.UTF8.GetString(bytes) : _dos.GetString(bytes);
        }
    }

    private static bool IsZichtbaar(char teken) => teken != CsvTekst.Onleesbaar && char.GetUnicodeCategory(teken) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static byte[] Stuk(Stream zip, long plaats, int aantal)
    {
        var bytes = new byte[aantal];
        zip.Position = plaats;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static int Kort(ReadOnlySpan<byte> bytes, int plaats) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[plaats..]);

    private static uint Lang(ReadOnlySpan<byte> bytes, int plaats) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[plaats..]);

    private static ZipGeweigerdException Kapot() => new("de inhoudsopgave klopt niet: het is beschadigd, of met opzet zo gemaakt; maak het opnieuw");
}
