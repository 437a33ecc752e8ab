using System.Globalization;
using Declaraties.Beantwoorden;
using Declaraties.Berichten.Edities;
using Declaraties.Berichten.Lezen;
using Declaraties.Domein;

namespace Declaraties.Berichten;

/// <summary>
/// Leest berichten en toetst ze op niveau 1 (XSD 1.0). Elk bestand geeft een resultaat, ook als het geen XML is: alleen een stroom
/// die zelf niet te lezen is geeft een uitzondering (die van de stroom).
/// </summary>
/// <remarks>
/// Aanvaard worden UTF-8 en UTF-16 (met of zonder byte order mark), ISO-8859-1 en US-ASCII. Een datum buiten de jaren 0001 t/m
/// 9999 is op niveau 1 geldig en wordt in het bericht <see cref="DateOnly.MinValue"/> of <see cref="DateOnly.MaxValue"/>. Een hoger
/// niveau weigert zo'n bericht, op een na: een toewijzing met een Einddatum na 9999, die hetzelfde betekent als geen Einddatum. Een breuk
/// in een tijd wordt afgekapt op 100 nanoseconden.
/// </remarks>
public static class Berichtlezer
{
    /// <summary>Leest een declaratie (WMO323, JW323).</summary>
    public static Leesresultaat<DeclaratieBericht> LeesDeclaratie(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null) =>
        Lees<DeclaratieBericht, DeclaratieBouwer>([Berichtrol.Declaratie], bestand, grenzen, NieuweDeclaratie);

    /// <summary>Leest een declaratie (WMO323, JW323) uit een stroom; een stroom die terug kan wordt niet in zijn geheel in het geheugen gezet.</summary>
    public static Leesresultaat<DeclaratieBericht> LeesDeclaratie(Stream bestand, Leesgrenzen? grenzen = null) =>
        Lees<DeclaratieBericht, DeclaratieBouwer>([Berichtrol.Declaratie], bestand, grenzen, NieuweDeclaratie);

    /// <summary>Leest een toewijzing (WMO301, JW301).</summary>
    public static Leesresultaat<ToewijzingBericht> LeesToewijzing(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null) =>
        Lees<ToewijzingBericht, ToewijzingBouwer>([Berichtrol.Toewijzing], bestand, grenzen, static _ => new());

    /// <summary>Leest een toewijzing (WMO301, JW301) uit een stroom.</summary>
    public static Leesresultaat<ToewijzingBericht> LeesToewijzing(Stream bestand, Leesgrenzen? grenzen = null) =>
        Lees<ToewijzingBericht, ToewijzingBouwer>([Berichtrol.Toewijzing], bestand, grenzen, static _ => new());

    /// <summary>Leest een melding van start of stop van ondersteuning (WMO305, WMO307, JW305, JW307).</summary>
    public static Leesresultaat<OndersteuningBericht> LeesOndersteuning(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null) =>
        Lees<OndersteuningBericht, OndersteuningBouwer>([Berichtrol.Start, Berichtrol.Stop], bestand, grenzen, static _ => new());

    /// <summary>Leest een melding van start of stop van ondersteuning (WMO305, WMO307, JW305, JW307) uit een stroom.</summary>
    public static Leesresultaat<OndersteuningBericht> LeesOndersteuning(Stream bestand, Leesgrenzen? grenzen = null) =>
        Lees<OndersteuningBericht, OndersteuningBouwer>([Berichtrol.Start, Berichtrol.Stop], bestand, grenzen, static _ => new());

    /// <summary>Leest een antwoord (WMO325, JW325) terug: zo wordt getoetst wat er staat en niet wat er bedoeld was.</summary>
    public static Leesresultaat<Antwoord> LeesAntwoord(ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen = null) =>
        Lees<Antwoord, AntwoordBouwer>([Berichtrol.Antwoord], bestand, grenzen, static _ => new());

    /// <summary>
    /// Leest een bericht in zijn geheel op niveau 1 en houdt er alleen van over wat het is, van wie aan wie, en of het klopt. Langs dezelfde wegen en met dezelfde
    /// grammatica als <see cref="LeesDeclaratie(Stream, Leesgrenzen?)"/>, <see cref="LeesToewijzing(Stream, Leesgrenzen?)"/> en <see cref="LeesOndersteuning(Stream, Leesgrenzen?)"/>: wat hier de afzender is, is dat daar ook.
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
        var gelezen = Lees<BerichtKop, KopBouwer>([Berichtrol.Declaratie], bestand, grenzen, static _ => new());
        if (gelezen.Soort?.Rol() is { } rol and not (Berichtrol.Declaratie or Berichtrol.Antwoord))
        {
            bestand.Position = begin;
            gelezen = Lees<BerichtKop, KopBouwer>([rol], bestand, grenzen, static _ => new());
        }

        return new Herkomst(gelezen);
    }

    // A line takes about a kilobyte; guessing low only costs a copy of the list.
    private static DeclaratieBouwer NieuweDeclaratie(long omvang) => new((int)Math.Min(omvang / 1024, 100_000));

    private static Leesresultaat<T> Lees<T, TBouwer>(
        Berichtrol[] rollen, ReadOnlyMemory<byte> bestand, Leesgrenzen? grenzen, Func<long, TBouwer> nieuw)
        where T : class
        where TBouwer : Bouwer, IBouwt<T>
    {
        grenzen ??= Leesgrenzen.Standaard;
        if (bestand.Length > grenzen.MaxBytes)
        {
            return TeGroot<T>(bestand.Length, grenzen);
        }

        var (keus, bouwer) = (new Leeskeus(grenzen.Edities, rollen), nieuw(bestand.Length));
        return Snelpad.Lees(keus, new Snelvenster(bestand.Span), bouwer, out var bericht) && Mag(bericht.Editie, bouwer)
            ? Snel<T, TBouwer>(bericht, bouwer)
            : LeesZeker<T, TBouwer>(keus, new Invoer(bestand, grenzen.MaxTekens), grenzen, nieuw(bestand.Length));
    }

    private static Leesresultaat<T> Lees<T, TBouwer>(
        Berichtrol[] rollen, Stream bestand, Leesgrenzen? grenzen, Func<long, TBouwer> nieuw)
        where T : class
        where TBouwer : Bouwer, IBouwt<T>
    {
        ArgumentNullException.ThrowIfNull(bestand);
        grenzen ??= Leesgrenzen.Standaard;
        if (!bestand.CanSeek)
        {
            return Geheugen(bestand, grenzen, out var gelezen) is { } bytes
                ? Lees<T, TBouwer>(rollen, bytes, grenzen, nieuw)
                : TeGroot<T>(gelezen, grenzen);
        }

        var begin = bestand.Position;
        var omvang = bestand.Length - begin;
        if (omvang > grenzen.MaxBytes)
        {
            return TeGroot<T>(omvang, grenzen);
        }

        var (keus, bouwer) = (new Leeskeus(grenzen.Edities, rollen), nieuw(omvang));
        if (Snelpad.Lees(keus, new Snelvenster(bestand, omvang), bouwer, out var bericht) && Mag(bericht.Editie, bouwer))
        {
            return Snel<T, TBouwer>(bericht, bouwer);
        }

        bestand.Position = begin;
        return LeesZeker<T, TBouwer>(keus, new Invoer(bestand, grenzen.MaxTekens), grenzen, nieuw(omvang));
    }

    private static Leesresultaat<T> Snel<T, TBouwer>(Editiebericht bericht, TBouwer bouwer)
        where T : class
        where TBouwer : Bouwer, IBouwt<T> =>
        new(bouwer.Bericht(), [], Leeseinde.Heel) { Soort = bericht.Soort, Berichtnaam = bericht.Soort.Naam(), Editie = bericht.Editie.Editie, Kop = bouwer.Kop, LangsSnelPad = true };

    /// <summary>De lezer die over elk bestand beslist.</summary>
    internal static Leesresultaat<T> LeesZeker<T, TBouwer>(Leeskeus keus, Invoer invoer, Leesgrenzen grenzen, TBouwer bouwer)
        where T : class
        where TBouwer : Bouwer, IBouwt<T>
    {
        var lezer = new Schemalezer(keus, invoer, grenzen, bouwer);
        var fouten = lezer.Lees();
        if (lezer.Editie is { } editie && !Mag(editie, bouwer))
        {
            fouten = [BuitenVenster(editie, lezer.Gevonden!.Value, bouwer.Kop!), .. fouten.Take(grenzen.MaxFouten - 1)];
        }

        return new(fouten.Count == 0 ? bouwer.Bericht() : null, fouten, lezer.Einde) { Soort = lezer.Gevonden, Editie = lezer.Editie?.Editie, Berichtnaam = lezer.Berichtnaam, IsAnder = lezer.Berichtnaam is { } naam && !keus.Kent(naam), Kop = bouwer.Kop };
    }

    /// <summary>Of een bericht van deze editie op zijn dag nog (of al) mag worden gestuurd; zonder leesbare Header is dat geen vraag.</summary>
    private static bool Mag(Berichteditie editie, Bouwer bouwer) => bouwer.Kop is not { } kop || editie.Venster.Bevat(kop.Identificatie.Dagtekening);

    private static Schemafout BuitenVenster(Berichteditie editie, Berichtsoort soort, BerichtKop kop) => new(
        kop.Plaats.Regel,
        kop.Plaats.Kolom,
        "/Bericht/Header/BerichtIdentificatie/Dagtekening",
        string.Create(CultureInfo.InvariantCulture, $"Een {soort.Naam()} van {editie.Editie.Titel} kan niet gedagtekend zijn op {kop.Identificatie.Dagtekening:yyyy-MM-dd}"),
        $"een Dagtekening {editie.Venster.InWoorden()}, of een bericht van de editie die op die dag geldt");

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
