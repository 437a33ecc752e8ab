using Declaraties.Berichten;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Invoer;

/// <summary>Leest een bericht van schijf, en niet meer dan mag.</summary>
internal static class Invoerbestand
{
    private const int Blok = 64 * 1024;

    /// <summary>
    /// De bytes van het bestand. Van een bestand boven de grens komt er één byte te veel mee: genoeg voor de lezer om het te weigeren,
    /// zonder het geheugen te vullen. Het mag ook een pijp zijn, die zijn lengte niet kent.
    /// </summary>
    /// <exception cref="Afbreken">Het bestand is niet te lezen.</exception>
    public static byte[] Lees(string bestand, Leesgrenzen grenzen)
    {
        var meeste = Math.Min(grenzen.MaxBytes, Array.MaxLength - 1L) + 1;
        try
        {
            using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            if (!stroom.CanSeek)
            {
                return LeesPijp(stroom, meeste);
            }

            var bytes = new byte[Math.Min(stroom.Length, meeste)];
            stroom.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception fout) when (Schijffout.Is(fout))
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{bestand} is niet te lezen: {Schijffout.InWoorden(fout)}.");
        }
    }

    private static byte[] LeesPijp(FileStream stroom, long meeste)
    {
        using var geheugen = new MemoryStream();
        var blok = new byte[Blok];
        while (geheugen.Length < meeste && stroom.Read(blok, 0, (int)Math.Min(Blok, meeste - geheugen.Length)) is var aantal and > 0)
        {
            geheugen.Write(blok, 0, aantal);
        }

        return geheugen.ToArray();
    }
}
