using System.Globalization;
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
    /// Leest een bericht in zijn geheel op niveau 1 en houdt er alleen van over wat het is, van wie aan wie, en of het klopt. Langs dezelfde wegen en met dezelfde
    /// grammatica als <see cref="LeesDeclaratie(Stream, Leesgrenzen?)"/> en <see cref="LeesToewijzing(Stream, Leesgrenzen?)"/>: wat hier de afzender is, is dat daar ook.
    /// </summary>
    /// <param name="bestand">Een stroom die terug kan, bij het begin van het bericht.</param>
    /// <param name="grenzen">De grenzen waarmee het bericht later wordt gelezen.</param>
    public static Herkomst LeesHerkomst(Stream bestand, Leesgrenzen? grenzen = null)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        // Some faults are enough to tell; whether there is one does not depend on how many are kept.
        grenzen ??= Leesgrenzen.Standaard;
        grenzen = grenzen with { MaxFouten = Math.Min(grenzen.MaxFouten, Herkomst.MeesteFouten) };
        var begin = bestand.Position;
        var gelezen = Lees<BerichtKop, KopBouwer>(Wmo323.Grammatica, bestand, grenzen, static _ => new());
        if (gelezen.Soort == Berichtsoort.Wmo301)
        {
            bestand.Position = begin;
            gelezen = Lees<BerichtKop, KopBouwer>(Wmo301.Grammatica, bestand, grenzen, static _ => new());
        }

        return new Herkomst(gelezen);
    }

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
            ? Snel<T, TBouwer>(grammatica, bouwer)
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
            return Snel<T, TBouwer>(grammatica, bouwer);
        }

        bestand.Position = begin;
        return LeesZeker<T, TBouwer>(grammatica, new Invoer(bestand, grenzen.MaxTekens), grenzen, nieuw(omvang));
    }

    private static Leesresultaat<T> Snel<T, TBouwer>(Grammatica grammatica, TBouwer bouwer)
        where T : class
        where TBouwer : Bouwer, IBouwt<T> =>
        new(bouwer.Bericht(), [], Leeseinde.Heel) { Soort = grammatica.Soort, Kop = bouwer.Kop, LangsSnelPad = true };

    /// <summary>De lezer die over elk bestand beslist.</summary>
    internal static Leesresultaat<T> LeesZeker<T, TBouwer>(Grammatica grammatica, Invoer invoer, Leesgrenzen grenzen, TBouwer bouwer)
        where T : class
        where TBouwer : Bouwer, IBouwt<T>
    {
        var lezer = new Schemalezer(grammatica, invoer, grenzen, bouwer);
        var fouten = lezer.Lees();
        return new(fouten.Count == 0 ? bouwer.Bericht() : null, fouten, lezer.Einde) { Soort = lezer.Gevonden, Kop = bouwer.Kop };
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
