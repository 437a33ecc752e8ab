using System.IO.Compression;
using Declaraties.Berichten;
using Declaraties.Opslag.Afschriften;

namespace Declaraties.Dienst.Invoer;

/// <summary>Een bericht uit een ZIP-bestand.</summary>
public sealed record Zipbericht(string Naam, Afschrift Bericht);

/// <summary>Een ZIP-bestand dat in zijn geheel wordt geweigerd; de boodschap zegt waarom en bij welk bestand erin, zonder punt en zonder Bsn.</summary>
public sealed class ZipGeweigerdException(string reden, bool isTeGroot = false) : Exception(reden)
{
    /// <summary>Of het aan de omvang ligt.</summary>
    public bool IsTeGroot => isTeGroot;

    /// <summary>Voor wie het aanbood.</summary>
    public string InEenZin => $"Het ZIP-bestand is geweigerd, met alles erin: {Message}.";
}

/// <summary>
/// Een ZIP-bestand met berichten (besluit 133). Mankeert er iets aan, dan wordt het in zijn geheel geweigerd, voordat er iets uit is gebruikt. Wat het
/// over zichzelf zegt wordt niet geloofd: tijdens het uitpakken wordt geteld, en het controlegetal nagerekend.
/// </summary>
public static class Zipbestand
{
    /// <summary>Hoeveel berichten erin mogen zitten.</summary>
    public const int MeesteBerichten = 30;

    /// <summary>Hoeveel keer de grens van een bericht alle berichten samen mogen zijn.</summary>
    private const int Samen = 10;

    private const int Blok = 64 * 1024;

    /// <summary>Of dit als ZIP moet worden gelezen: het begint als een ZIP, en is geen Office-bestand.</summary>
    public static bool Is(ReadOnlySpan<byte> begin) => Bestandssoort.Herken(begin) == Bestandssoort.Zip;

    /// <summary>Of dit bericht een ZIP-bestand blijkt te zijn.</summary>
    public static bool Is(Afschrift bericht)
    {
        using var bytes = bericht.Open();
        var begin = new byte[Bestandssoort.Begin];
        return Is(begin.AsSpan(0, bytes.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)));
    }

    /// <summary>De berichten in een ZIP-bestand dat is ontvangen, op naam.</summary>
    /// <exception cref="ZipGeweigerdException">Er mankeert iets aan.</exception>
    public static IReadOnlyList<Zipbericht> Lees(Afschrift zip, Leesgrenzen grenzen)
    {
        // A zip is read back and forth; it is no larger than a message.
        using var bytes = new MemoryStream((int)zip.Lengte);
        using (var bron = zip.Open())
        {
            bron.CopyTo(bytes);
        }

        return Lees(bytes, grenzen);
    }

    /// <summary>De berichten, op naam.</summary>
    /// <param name="zip">Een stroom die overal heen kan.</param>
    /// <param name="grenzen">Hoe groot het ZIP-bestand en elk bericht erin mogen zijn.</param>
    /// <exception cref="ZipGeweigerdException">Er mankeert iets aan.</exception>
    public static IReadOnlyList<Zipbericht> Lees(Stream zip, Leesgrenzen grenzen)
    {
        var berichten = new List<Zipbericht>();
        Loop(zip, grenzen, _ => true, (naam, stukken) =>
        {
            using var maker = new Afschriftmaker();
            stukken(maker.Voeg);
            berichten.Add(new Zipbericht(naam, maker.Voltooi()));
        });
        return berichten;
    }

    /// <summary>De namen van de berichten; alles is uitgepakt en nagerekend, en er is niets van bewaard.</summary>
    /// <exception cref="ZipGeweigerdException">Er mankeert iets aan.</exception>
    public static IReadOnlyList<string> Toets(Stream zip, Leesgrenzen grenzen)
    {
        var namen = new List<string>();
        Loop(zip, grenzen, _ => true, (naam, stukken) =>
        {
            stukken(_ => { });
            namen.Add(naam);
        });
        return namen;
    }

    /// <summary>De bytes van het ene bericht met deze naam.</summary>
    /// <exception cref="ZipGeweigerdException">Er mankeert iets aan, of het bericht zit er niet (meer) in.</exception>
    public static MemoryStream Bericht(Stream zip, string naam, Leesgrenzen grenzen)
    {
        var bytes = new MemoryStream();
        var gevonden = false;
        Loop(zip, grenzen, deel => deel == naam, (_, stukken) =>
        {
            stukken(bytes.Write);
            gevonden = true;
        });
        bytes.Position = 0;
        return gevonden ? bytes : throw new ZipGeweigerdException($"'{Zipindeling.Toon(naam)}' zit er niet meer in");
    }

    /// <summary>Hoe het antwoord op een bericht heet: naar het ZIP-bestand en naar het bericht erin.</summary>
    public static string Antwoordnaam(string zip, string bericht) => $"{Path.GetFileNameWithoutExtension(zip)}-{bericht}";

    private delegate void Neemt(ReadOnlySpan<byte> stuk);

    private static void Loop(Stream zip, Leesgrenzen grenzen, Predicate<string> welke, Action<string, Action<Neemt>> neem)
    {
        var indeling = Zipindeling.Lees(zip, grenzen.MaxBytes);
        if (indeling.Count > MeesteBerichten)
        {
            throw new ZipGeweigerdException($"er zitten {indeling.Count} berichten in; hoogstens {MeesteBerichten}");
        }

        try
        {
            zip.Position = 0;
            using var archief = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var samen = 0L;
            foreach (var deel in indeling.Where(deel => welke(deel.Naam)).OrderBy(deel => deel.Naam, StringComparer.Ordinal))
            {
                neem(deel.Naam, stukken => samen += Uitpakken(archief.Entries[deel.Plaats], deel, grenzen.MaxBytes, (Samen * grenzen.MaxBytes) - samen, stukken));
            }
        }
        catch (InvalidDataException)
        {
            throw new ZipGeweigerdException("het is beschadigd; maak het opnieuw");
        }
    }

    /// <returns>Hoeveel bytes het bericht telt.</returns>
    private static long Uitpakken(ZipArchiveEntry bron, Zipdeel deel, long meeste, long rest, Neemt stukken)
    {
        using var bytes = bron.Open();
        var blok = new byte[Blok];
        var (gelezen, controle) = (0L, Crc32.Begin);
        // The first block whole, so that what it is can be seen in it.
        for (int aantal; (aantal = gelezen == 0 ? bytes.ReadAtLeast(blok, Blok, throwOnEndOfStream: false) : bytes.Read(blok)) > 0; gelezen += aantal)
        {
            var stuk = blok.AsSpan(0, aantal);
            if (gelezen == 0 && Is(stuk))
            {
                throw new ZipGeweigerdException($"'{deel.Toonbaar}' is zelf een ZIP-bestand; doe de berichten los in één ZIP-bestand");
            }

            if (gelezen + aantal > meeste)
            {
                throw new ZipGeweigerdException($"'{deel.Toonbaar}' is uitgepakt groter dan {meeste / 1024 / 1024} MB (OP179)", isTeGroot: true);
            }

            if (gelezen + aantal > rest)
            {
                throw new ZipGeweigerdException($"uitgepakt is alles samen groter dan {Samen * meeste / 1024 / 1024} MB; verdeel de berichten over meer ZIP-bestanden", isTeGroot: true);
            }

            controle = Crc32.Voeg(controle, stuk);
            stukken(stuk);
        }

        return gelezen == deel.Grootte && Crc32.Eind(controle) == deel.Controlegetal
            ? gelezen
            : throw new ZipGeweigerdException($"'{deel.Toonbaar}' is beschadigd: lengte of controlegetal klopt niet; maak het ZIP-bestand opnieuw");
    }
}
