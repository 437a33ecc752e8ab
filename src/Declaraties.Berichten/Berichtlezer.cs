using System.Globalization;
using System.Xml;
using Declaraties.Beantwoorden;
using Declaraties.Berichten.Lezen;
using Declaraties.Berichten.Toetsen;
using Declaraties.Domein;

namespace Declaraties.Berichten;

/// <summary>
/// Leest berichten en toetst ze op niveau 1 (XSD 1.0). Elk bestand geeft een resultaat, ook als het geen XML is: alleen een stroom
/// die zelf niet te lezen is geeft een uitzondering (die van de stroom).
/// </summary>
/// <remarks>
/// Aanvaard worden UTF-8 en UTF-16 (met of zonder byte order mark), ISO-8859-1 en US-ASCII. Een datum buiten de jaren 0001 t/m
/// 9999 is op niveau 1 geldig en wordt in het bericht <see cref="DateOnly.MinValue"/> of <see cref="DateOnly.MaxValue"/>. Een hoger
/// niveau weigert zo'n bericht, op een na: een WMO301 met een Einddatum na 9999, die hetzelfde betekent als geen Einddatum. Een breuk
/// in een tijd wordt afgekapt op 100 nanoseconden.
/// </remarks>
public static class Berichtlezer
{
    /// <summary>Leest een WMO323.</summary>
    public static Leesresultaat<DeclaratieBericht> LeesDeclaratie(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null) =>
        Lees<DeclaratieBericht, DeclaratieBouwer>(Wmo323.Grammatica, bestand, grenzen, NieuweDeclaratie);

    /// <summary>Leest een WMO323 uit een stroom; een stroom die terug kan wordt niet in zijn geheel in het geheugen gezet.</summary>
    public static Leesresultaat<DeclaratieBericht> LeesDeclaratie(Stream bestand, Leesgrenzen? grenzen = null) =>
        Lees<DeclaratieBericht, DeclaratieBouwer>(Wmo323.Grammatica, bestand, grenzen, NieuweDeclaratie);

    /// <summary>Leest een WMO301.</summary>
    public static Leesresultaat<ToewijzingBericht> LeesToewijzing(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null) =>
        Lees<ToewijzingBericht, ToewijzingBouwer>(Wmo301.Grammatica, bestand, grenzen, static _ => new());

    /// <summary>Leest een WMO301 uit een stroom.</summary>
    public static Leesresultaat<ToewijzingBericht> LeesToewijzing(Stream bestand, Leesgrenzen? grenzen = null) =>
        Lees<ToewijzingBericht, ToewijzingBouwer>(Wmo301.Grammatica, bestand, grenzen, static _ => new());

    /// <summary>Leest een WMO325 terug: zo wordt getoetst wat er staat en niet wat er bedoeld was.</summary>
    public static Leesresultaat<Antwoord> LeesAntwoord(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null) =>
        Lees<Antwoord, AntwoordBouwer>(Wmo325.Grammatica, bestand, grenzen, static _ => new());

    /// <summary>
    /// Welk bericht van iWmo 3.2 dit lijkt te zijn, naar zijn eerste element; leeg als dat er geen is of niet te lezen is. Zegt niets
    /// over de geldigheid.
    /// </summary>
    public static Berichtsoort? HerkenSoort(ReadOnlyMemory<byte> bestand) => Herken(bestand).Soort;

    /// <summary>
    /// Wat het bericht lijkt te zijn en van wie aan wie, zonder verder te lezen dan zijn Header. Zegt niets over de geldigheid; wat er niet te
    /// vinden is, is leeg. Van een geldig bericht is alles gevuld.
    /// </summary>
    public static Herkenning Herken(ReadOnlyMemory<byte> bestand) => Herken(new Invoer(bestand, Leesgrenzen.Standaard.MaxTekens));

    /// <summary>Hetzelfde uit een stroom die terug kan.</summary>
    public static Herkenning Herken(Stream bestand)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        return Herken(new Invoer(bestand, Leesgrenzen.Standaard.MaxTekens));
    }

    private static Herkenning Herken(Invoer invoer)
    {
        var herkend = new Herkenning(null, null, null);
        if (invoer.Codering.Fout.Length != 0)
        {
            return herkend;
        }

        try
        {
            using var lezer = Schemalezer.Lezer(invoer, []);
            if (lezer.MoveToContent() != XmlNodeType.Element || lezer.LocalName != "Bericht")
            {
                return herkend;
            }

            herkend = herkend with { Soort = Berichtsoorten.VanNaamruimte(lezer.NamespaceURI) };
            lezer.Read();
            while (!lezer.EOF && (herkend.Afzender is null || herkend.Ontvanger is null) && !(lezer.NodeType == XmlNodeType.EndElement && lezer.LocalName == "Header"))
            {
                // Reading an element's text leaves the reader on what follows it.
                switch (lezer.NodeType == XmlNodeType.Element ? lezer.LocalName : "")
                {
                    case "Afzender":
                        herkend = herkend with { Afzender = Code(lezer.ReadElementContentAsString()) };
                        break;
                    case "Ontvanger":
                        herkend = herkend with { Ontvanger = Code(lezer.ReadElementContentAsString()) };
                        break;
                    default:
                        lezer.Read();
                        break;
                }
            }
        }
        catch (Exception fout) when (fout is XmlException or OngeldigeBytesException or TeLangException)
        {
            // What was seen before stands.
        }

        return herkend;
    }

    /// <summary>Een AGB-code of gemeentecode; iets anders kan van alles zijn, ook een Bsn.</summary>
    private static string? Code(string tekst) =>
        tekst.Trim() is { Length: 4 or 8 } code && !code.AsSpan().ContainsAnyExceptInRange('0', '9') ? code : null;

    // A line takes about a kilobyte; guessing low only costs a copy of the list.
    private static DeclaratieBouwer NieuweDeclaratie(long omvang) => new((int)Math.Min(omvang / 1024, 100_000));

    private static Leesresultaat<T> Lees<T, TBouwer>(
        Grammatica grammatica, ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen, Func<long, TBouwer> nieuw)
        where T : class
        where TBouwer : Bouwer, IBouwt<T>
    {
        grenzen ??= Leesgrenzen.Standaard;
        if (bestand.Length > grenzen.MaxBytes)
        {
            return TeGroot<T>(bestand.Length, grenzen);
        }

        var bouwer = nieuw(bestand.Length);
        return Snelpad.Lees(grammatica, new Snelvenster(bestand.Span), bouwer)
            ? new(bouwer.Bericht(), [], Leeseinde.Heel) { LangsSnelPad = true }
            : LeesZeker<T, TBouwer>(grammatica, new Invoer(bestand, grenzen.MaxTekens), grenzen, nieuw(bestand.Length));
    }

    private static Leesresultaat<T> Lees<T, TBouwer>(
        Grammatica grammatica, Stream bestand, Leesgrenzen? grenzen, Func<long, TBouwer> nieuw)
        where T : class
        where TBouwer : Bouwer, IBouwt<T>
    {
        ArgumentNullException.ThrowIfNull(bestand);
        grenzen ??= Leesgrenzen.Standaard;
        if (!bestand.CanSeek)
        {
            return Geheugen(bestand, grenzen, out var gelezen) is { } bytes
                ? Lees<T, TBouwer>(grammatica, bytes, grenzen, nieuw)
                : TeGroot<T>(gelezen, grenzen);
        }

        var begin = bestand.Position;
        var omvang = bestand.Length - begin;
        if (omvang > grenzen.MaxBytes)
        {
            return TeGroot<T>(omvang, grenzen);
        }

        var bouwer = nieuw(omvang);
        if (Snelpad.Lees(grammatica, new Snelvenster(bestand, omvang), bouwer))
        {
            return new(bouwer.Bericht(), [], Leeseinde.Heel) { LangsSnelPad = true };
        }

        bestand.Position = begin;
        return LeesZeker<T, TBouwer>(grammatica, new Invoer(bestand, grenzen.MaxTekens), grenzen, nieuw(omvang));
    }

    /// <summary>De lezer die over elk bestand beslist.</summary>
    internal static Leesresultaat<T> LeesZeker<T, TBouwer>(Grammatica grammatica, Invoer invoer, Leesgrenzen grenzen, TBouwer bouwer)
        where T : class
        where TBouwer : Bouwer, IBouwt<T>
    {
        var lezer = new Schemalezer(grammatica, invoer, grenzen, bouwer);
        var fouten = lezer.Lees();
        return new(fouten.Count == 0 ? bouwer.Bericht() : null, fouten, lezer.Einde);
    }

    /// <summary>De hele stroom; leeg als die te groot is, en dan is er ten minste zoveel gelezen.</summary>
    private static ReadOnlyMemory<byte>? Geheugen(Stream bestand, Leesgrenzen grenzen, out long gelezen)
    {
        using var geheugen = new MemoryStream();
        var blok = new byte[64 * 1024];
        while (bestand.Read(blok) is var aantal and > 0)
        {
            geheugen.Write(blok.AsSpan(0, aantal));
            if (geheugen.Length > grenzen.MaxBytes)
            {
                gelezen = geheugen.Length;
                return null;
            }
        }

        gelezen = geheugen.Length;
        return geheugen.GetBuffer().AsMemory(0, (int)gelezen);
    }

    private static Leesresultaat<T> TeGroot<T>(long omvang, Leesgrenzen grenzen)
        where T : class => new(null, [OmvangFout(omvang, grenzen)], Leeseinde.FataleFout);

    private static Schemafout OmvangFout(long omvang, Leesgrenzen grenzen) => new(
        1,
        1,
        "/",
        string.Create(CultureInfo.InvariantCulture, $"Het bestand is te groot: {omvang} bytes"),
        string.Create(CultureInfo.InvariantCulture, $"hoogstens {grenzen.MaxBytes} bytes (OP179)"));
}
