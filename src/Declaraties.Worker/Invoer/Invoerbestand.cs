using Declaraties.Berichten;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Invoer;

/// <summary>Leest een bericht van schijf, en niet meer dan mag.</summary>
internal static class Invoerbestand
{
    /// <summary>
    /// De bytes van het bestand. Van een bestand boven de grens komt er één byte te veel mee: genoeg voor de lezer om het te weigeren,
    /// zonder het geheugen te vullen.
    /// </summary>
    /// <exception cref="Afbreken">Het bestand is niet te lezen.</exception>
    public static byte[] Lees(string bestand, Leesgrenzen grenzen)
    {
        try
        {
            using var stroom = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            var bytes = new byte[Math.Min(stroom.Length, Math.Min(grenzen.MaxBytes, Array.MaxLength - 1L) + 1)];
            stroom.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new Afbreken(Afsluitcode.Onleesbaar, $"{bestand} is niet te lezen: {fout.Message}");
        }
    }
}
