using Declaraties.Berichten;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Schijf;

namespace Declaraties.Dienst.Invoer;

/// <summary>Leest een bericht van schijf, en niet meer dan mag.</summary>
public static class Invoerbestand
{
    private const int Blok = 64 * 1024;

    /// <summary>
    /// Laat een bestand lezen. Wat niet terug kan (een pijp) komt eerst in het geheugen, tot één byte boven de grens: genoeg voor de lezer om
    /// het te weigeren.
    /// </summary>
    /// <param name="bestand">Pad van het bestand.</param>
    /// <param name="grenzen">Hoe groot het mag zijn.</param>
    /// <param name="lees">Leest de stroom; doet verder niets met bestanden.</param>
    /// <exception cref="BeletselException">Het bestand is niet te lezen.</exception>
    public static T Lees<T>(string bestand, Leesgrenzen grenzen, Func<Stream, T> lees)
    {
        try
        {
            using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            if (stroom.CanSeek)
            {
                return lees(stroom);
            }

            using var geheugen = LeesPijp(stroom, Meeste(grenzen));
            return lees(geheugen);
        }
        catch (FileNotFoundException) when (bestand.Contains('\uFFFD', StringComparison.Ordinal))
        {
            throw new BeletselException(Beletsel.Invoer, $"{bestand} is niet te lezen: de naam is geen UTF-8. Geef het bestand een andere naam.");
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new BeletselException(Beletsel.Invoer, $"{bestand} is niet te lezen: {Schijffout.InWoorden(fout)}.");
        }
    }

    /// <summary>De bytes van het bestand; van een bestand boven de grens één te veel.</summary>
    /// <exception cref="BeletselException">Het bestand is niet te lezen.</exception>
    public static byte[] Lees(string bestand, Leesgrenzen grenzen) => Lees(bestand, grenzen, stroom => Bytes(stroom, grenzen));

    /// <summary>De bytes van een stroom die weet hoe lang hij is; boven de grens één te veel.</summary>
    public static byte[] Bytes(Stream stroom, Leesgrenzen grenzen)
    {
        var bytes = new byte[Math.Min(stroom.Length, Meeste(grenzen))];
        stroom.ReadExactly(bytes);
        return bytes;
    }

    private static long Meeste(Leesgrenzen grenzen) => Math.Min(grenzen.MaxBytes, Array.MaxLength - 1L) + 1;

    private static MemoryStream LeesPijp(FileStream stroom, long meeste)
    {
        var geheugen = new MemoryStream();
        var blok = new byte[Blok];
        while (geheugen.Length < meeste && stroom.Read(blok, 0, (int)Math.Min(Blok, meeste - geheugen.Length)) is var aantal and > 0)
        {
            geheugen.Write(blok, 0, aantal);
        }

        geheugen.Position = 0;
        return geheugen;
    }
}
