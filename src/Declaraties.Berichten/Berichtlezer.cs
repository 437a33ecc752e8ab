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
/// 9999 is op niveau 1 geldig en wordt in het bericht <see cref="DateOnly.MinValue"/> of <see cref="DateOnly.MaxValue"/>; zo'n
/// bericht wordt altijd op een hoger niveau geweigerd. Een breuk in een tijd wordt afgekapt op 100 nanoseconden.
/// </remarks>
public static class Berichtlezer
{
    /// <summary>Leest een WMO323.</summary>
    public static Leesresultaat<DeclaratieBericht> LeesDeclaratie(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null)
    {
        grenzen ??= Leesgrenzen.Standaard;
        return bestand.Length > grenzen.MaxBytes
            ? TeGroot<DeclaratieBericht>(bestand.Length, grenzen)
            : LeesDeclaratie(new Invoer(bestand, grenzen.MaxTekens), bestand.Length, grenzen);
    }

    /// <summary>Leest een WMO323 uit een stroom; een stroom die terug kan wordt niet in zijn geheel in het geheugen gezet.</summary>
    public static Leesresultaat<DeclaratieBericht> LeesDeclaratie(Stream bestand, Leesgrenzen? grenzen = null)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        grenzen ??= Leesgrenzen.Standaard;
        return Open(bestand, grenzen, out var omvang) is { } invoer
            ? LeesDeclaratie(invoer, omvang, grenzen)
            : TeGroot<DeclaratieBericht>(omvang, grenzen);
    }

    /// <summary>Leest een WMO301.</summary>
    public static Leesresultaat<ToewijzingBericht> LeesToewijzing(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null)
    {
        grenzen ??= Leesgrenzen.Standaard;
        return bestand.Length > grenzen.MaxBytes
            ? TeGroot<ToewijzingBericht>(bestand.Length, grenzen)
            : LeesToewijzing(new Invoer(bestand, grenzen.MaxTekens), grenzen);
    }

    /// <summary>Leest een WMO301 uit een stroom.</summary>
    public static Leesresultaat<ToewijzingBericht> LeesToewijzing(Stream bestand, Leesgrenzen? grenzen = null)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        grenzen ??= Leesgrenzen.Standaard;
        return Open(bestand, grenzen, out var omvang) is { } invoer
            ? LeesToewijzing(invoer, grenzen)
            : TeGroot<ToewijzingBericht>(omvang, grenzen);
    }

    /// <summary>Leest een WMO325 terug: zo wordt getoetst wat er staat en niet wat er bedoeld was.</summary>
    public static Leesresultaat<Antwoord> LeesAntwoord(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null)
    {
        grenzen ??= Leesgrenzen.Standaard;
        if (bestand.Length > grenzen.MaxBytes)
        {
            return TeGroot<Antwoord>(bestand.Length, grenzen);
        }

        var bouwer = new AntwoordBouwer();
        var lezer = new Schemalezer(Wmo325.Grammatica, new Invoer(bestand, grenzen.MaxTekens), grenzen, bouwer);
        var fouten = lezer.Lees();
        return new(fouten.Count == 0 ? bouwer.Antwoord() : null, fouten, lezer.Afgebroken);
    }

    /// <summary>
    /// Welk bericht van iWmo 3.2 dit lijkt te zijn, naar zijn eerste element; leeg als dat er geen is of niet te lezen is. Zegt niets
    /// over de geldigheid.
    /// </summary>
    public static Berichtsoort? HerkenSoort(ReadOnlyMemory<byte> bestand)
    {
        var invoer = new Invoer(bestand, Leesgrenzen.Standaard.MaxTekens);
        if (invoer.Codering.Fout.Length != 0)
        {
            return null;
        }

        try
        {
            using var lezer = Schemalezer.Lezer(invoer, []);
            return lezer.MoveToContent() == XmlNodeType.Element && lezer.LocalName == "Bericht"
                ? Berichtsoorten.VanNaamruimte(lezer.NamespaceURI)
                : null;
        }
        catch (Exception fout) when (fout is XmlException or OngeldigeBytesException or TeLangException)
        {
            return null;
        }
    }

    private static Leesresultaat<DeclaratieBericht> LeesDeclaratie(Invoer invoer, long omvang, Leesgrenzen grenzen)
    {
        // A line takes about a kilobyte; guessing low only costs a copy of the list.
        var bouwer = new DeclaratieBouwer((int)Math.Min(omvang / 1024, 100_000));
        var lezer = new Schemalezer(Wmo323.Grammatica, invoer, grenzen, bouwer);
        var fouten = lezer.Lees();
        return new(fouten.Count == 0 ? bouwer.Bericht() : null, fouten, lezer.Afgebroken);
    }

    private static Leesresultaat<ToewijzingBericht> LeesToewijzing(Invoer invoer, Leesgrenzen grenzen)
    {
        var bouwer = new ToewijzingBouwer();
        var lezer = new Schemalezer(Wmo301.Grammatica, invoer, grenzen, bouwer);
        var fouten = lezer.Lees();
        return new(fouten.Count == 0 ? bouwer.Bericht() : null, fouten, lezer.Afgebroken);
    }

    /// <summary>Leeg als het bestand te groot is; de omvang is dan hoeveel er ten minste is.</summary>
    private static Invoer? Open(Stream bestand, Leesgrenzen grenzen, out long omvang)
    {
        if (bestand.CanSeek)
        {
            omvang = bestand.Length - bestand.Position;
            return omvang > grenzen.MaxBytes ? null : new Invoer(bestand, grenzen.MaxTekens);
        }

        using var geheugen = new MemoryStream();
        var blok = new byte[64 * 1024];
        while (bestand.Read(blok) is var aantal and > 0)
        {
            geheugen.Write(blok.AsSpan(0, aantal));
            if (geheugen.Length > grenzen.MaxBytes)
            {
                omvang = geheugen.Length;
                return null;
            }
        }

        omvang = geheugen.Length;
        return new Invoer(geheugen.GetBuffer().AsMemory(0, (int)omvang), grenzen.MaxTekens);
    }

    private static Leesresultaat<T> TeGroot<T>(long omvang, Leesgrenzen grenzen)
        where T : class => new(null, [OmvangFout(omvang, grenzen)], true);

    private static Schemafout OmvangFout(long omvang, Leesgrenzen grenzen) => new(
        1,
        1,
        "/",
        string.Create(CultureInfo.InvariantCulture, $"Het bestand is te groot: {omvang} bytes"),
        string.Create(CultureInfo.InvariantCulture, $"hoogstens {grenzen.MaxBytes} bytes (OP179)"));
}
