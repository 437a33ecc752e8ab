using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Declaraties.Dienst.Schijf;

/// <summary>
/// Bestanden in een map waarin anderen schrijven. Wat daar ligt wordt nooit gevolgd en houdt niets op: een koppeling wijst misschien naar een bestand dat
/// de afzender zelf niet mag lezen, en wie een pijp opent wacht tot er iemand in schrijft.
/// </summary>
public static unsafe partial class Mapbestand
{
    /// <summary>De langste naam die een bestand kan hebben, in bytes.</summary>
    public const int LangsteNaam = 255;

    private const int Hier = -100;
    private const int NietVolgen = 0x100;
    private const int LegeNaam = 0x1000;
    private const int NietVervangen = 1;
    private const uint Basisgegevens = 0x7ff;
    private const int OpenZonderWachten = 0x800 | 0x80000 | 0x100; // O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    private const int TeVeelKoppelingen = 40;
    private const int BestaatAl = 17;
    private const int KanNiet = 22;
    private const int IsErNiet = 38;

    /// <summary>Wat er onder een naam staat; wordt niet geopend en niet gevolgd.</summary>
    public static Padsoort Soort(string pad)
    {
        if (OperatingSystem.IsLinux())
        {
            var gegevens = stackalloc byte[256];
            return Statx(Hier, pad, NietVolgen, Basisgegevens, gegevens) == 0 ? Soort(gegevens) : Padsoort.Geen;
        }

        var bestand = new FileInfo(pad);
        return bestand.LinkTarget is not null ? Padsoort.Koppeling
            : Directory.Exists(pad) ? Padsoort.Map
            : bestand.Exists ? Padsoort.Gewoon
            : Padsoort.Geen;
    }

    /// <summary>Hoe een soort heet in een zin.</summary>
    public static string InWoorden(this Padsoort soort) => soort switch
    {
        Padsoort.Map => "een map",
        Padsoort.Koppeling => "een koppeling (link)",
        Padsoort.Pijp => "een pijp (FIFO)",
        Padsoort.Socket => "een socket",
        Padsoort.Apparaat => "een apparaat",
        _ => "geen gewoon bestand",
    };

    /// <summary>Leest een gewoon bestand, en van een bestand boven de grens één byte te veel.</summary>
    /// <param name="pad">Het bestand.</param>
    /// <param name="meeste">De grens in bytes.</param>
    /// <exception cref="IOException">Het is er niet, het is geen gewoon bestand (meer), of het is niet te lezen.</exception>
    public static byte[] Lees(string pad, long meeste)
    {
        using var stroom = Open(pad);
        var bytes = new byte[Math.Min(stroom.Length, Math.Min(meeste, Array.MaxLength - 1L) + 1)];
        stroom.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Of er een gewoon bestand staat met precies deze inhoud.</summary>
    public static bool IsGelijk(string pad, ReadOnlySpan<byte> inhoud)
    {
        if (Soort(pad) != Padsoort.Gewoon)
        {
            return false;
        }

        using var stroom = Open(pad);
        if (stroom.Length != inhoud.Length)
        {
            return false;
        }

        var blok = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (inhoud.Length > 0)
            {
                var aantal = stroom.Read(blok);
                if (aantal == 0 || aantal > inhoud.Length || !inhoud[..aantal].SequenceEqual(blok.AsSpan(0, aantal)))
                {
                    return false;
                }

                inhoud = inhoud[aantal..];
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(blok);
        }
    }

    /// <summary>Hernoemt wat er staat, wat het ook is, en vervangt nooit iets.</summary>
    /// <returns>Of de nieuwe naam vrij was.</returns>
    /// <exception cref="IOException">Hernoemen lukt niet.</exception>
    public static bool Hernoem(string van, string naar)
    {
        if (OperatingSystem.IsLinux())
        {
            return Hernoem(Encoding.UTF8.GetBytes(van + '\0'), Encoding.UTF8.GetBytes(naar + '\0'));
        }

        if (Soort(naar) != Padsoort.Geen)
        {
            return false;
        }

        if (Soort(van) == Padsoort.Map)
        {
            Directory.Move(van, naar);
        }
        else
        {
            File.Move(van, naar);
        }

        return true;
    }

    /// <summary>
    /// Geeft bestanden waarvan de naam geen UTF-8 is een naam die dat wel is: .NET kan ze anders wel zien, maar niet openen. Elke byte die niet past wordt
    /// %XX. Wat nog wordt geschreven blijft nog even zoals het is.
    /// </summary>
    /// <param name="map">De map.</param>
    /// <param name="uitgang">Waarop een naam eindigt die ertoe doet.</param>
    /// <param name="rust">Hoe lang een bestand niet mag zijn veranderd.</param>
    /// <param name="nu">Hoe laat het is.</param>
    /// <returns>Hoeveel er een nieuwe naam kregen.</returns>
    public static int GeefLeesbareNamen(string map, string uitgang, TimeSpan rust, DateTimeOffset nu)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var hernoemd = 0;
        var gegevens = stackalloc byte[256];
        foreach (var naam in VreemdeNamen(map, uitgang))
        {
            byte[] van = [.. Encoding.UTF8.GetBytes(map), (byte)'/', .. naam, 0];
            fixed (byte* pad = van)
            {
                if (Statx(Hier, pad, NietVolgen, Basisgegevens, gegevens) != 0)
                {
                    continue;
                }
            }

            var ouderdom = nu.ToUnixTimeSeconds() - *(long*)(gegevens + 112);
            if (ouderdom >= 0 && ouderdom < rust.TotalSeconds)
            {
                continue;
            }

            var leesbaar = Leesbaar(naam);
            for (var poging = 0; !Hernoem(van, Encoding.UTF8.GetBytes(Path.Combine(map, poging == 0 ? leesbaar : Bestandsnaam.Met(leesbaar, poging.ToString("x8", CultureInfo.InvariantCulture))) + '\0')); poging++)
            {
                // Taken: the next.
            }

            hernoemd++;
        }

        return hernoemd;
    }

    private static FileStream Open(string pad)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Soort(pad) is Padsoort.Gewoon or Padsoort.Geen
                ? new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0)
                : throw new IOException("Het is geen gewoon bestand.");
        }

        // O_NOFOLLOW differs: it is the one of the processor's own list.
        var nietVolgen = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm or Architecture.Ppc64le ? 0x8000 : 0x20000;
        var nummer = OpenBestand(pad, OpenZonderWachten | nietVolgen);
        if (nummer < 0)
        {
            throw Fout(Marshal.GetLastPInvokeError());
        }

        var bestand = new SafeFileHandle(nummer, ownsHandle: true);
        var gegevens = stackalloc byte[256];
        if (Statx(nummer, "", LegeNaam, Basisgegevens, gegevens) != 0 || Soort(gegevens) != Padsoort.Gewoon)
        {
            bestand.Dispose();
            throw new IOException("Het is geen gewoon bestand.");
        }

        return new FileStream(bestand, FileAccess.Read, bufferSize: 0);
    }

    private static bool Hernoem(byte[] van, byte[] naar)
    {
        fixed (byte* v = van, n = naar)
        {
            if (HernoemBestand(Hier, v, Hier, n, NietVervangen) == 0)
            {
                return true;
            }

            var fout = Marshal.GetLastPInvokeError();
            if (fout == BestaatAl)
            {
                return false;
            }

            // A file system that cannot do both at once.
            if (fout is not (KanNiet or IsErNiet))
            {
                throw Fout(fout);
            }

            var gegevens = stackalloc byte[256];
            if (Statx(Hier, n, NietVolgen, Basisgegevens, gegevens) == 0)
            {
                return false;
            }

            return HernoemBestand(Hier, v, Hier, n, 0) == 0 ? true : throw Fout(Marshal.GetLastPInvokeError());
        }
    }

    private static List<byte[]> VreemdeNamen(string map, string uitgang)
    {
        var einde = Encoding.ASCII.GetBytes(uitgang);
        var namen = new List<byte[]>();
        var lezer = OpenMap(map);
        if (lezer == 0)
        {
            throw Fout(Marshal.GetLastPInvokeError());
        }

        try
        {
            // struct dirent of 64-bit Linux: the name begins at byte 19 and ends with a zero.
            for (byte* regel; (regel = LeesMap(lezer)) != null;)
            {
                var naam = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(regel + 19);
                if (naam.Length > einde.Length && naam[0] != (byte)'.' && Ascii.EqualsIgnoreCase(naam[^einde.Length..], einde) && !System.Text.Unicode.Utf8.IsValid(naam))
                {
                    namen.Add(naam.ToArray());
                }
            }
        }
        finally
        {
            _ = SluitMap(lezer);
        }

        return namen;
    }

    private static string Leesbaar(ReadOnlySpan<byte> naam)
    {
        var tekst = new StringBuilder();
        while (naam.Length > 0)
        {
            if (Rune.DecodeFromUtf8(naam, out var teken, out var aantal) == OperationStatus.Done)
            {
                tekst.Append(teken.ToString());
            }
            else
            {
                foreach (var waarde in naam[..aantal])
                {
                    tekst.Append(CultureInfo.InvariantCulture, $"%{waarde:X2}");
                }
            }

            naam = naam[aantal..];
        }

        return Bestandsnaam.Pas(tekst.ToString());
    }

    private static Padsoort Soort(byte* gegevens) => (*(ushort*)(gegevens + 28) & 0xF000) switch
    {
        0x8000 => Padsoort.Gewoon,
        0x4000 => Padsoort.Map,
        0xA000 => Padsoort.Koppeling,
        0x1000 => Padsoort.Pijp,
        0xC000 => Padsoort.Socket,
        _ => Padsoort.Apparaat,
    };

    private static IOException Fout(int nummer) =>
        nummer == TeVeelKoppelingen ? new IOException("Het is geen gewoon bestand.") : new IOException(Marshal.GetPInvokeErrorMessage(nummer), nummer);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int map, string pad, int hoe, uint wat, byte* gegevens);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static partial int Statx(int map, byte* pad, int hoe, uint wat, byte* gegevens);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenBestand(string pad, int hoe);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    private static partial int HernoemBestand(int vanMap, byte* van, int naarMap, byte* naar, uint hoe);

    [LibraryImport("libc", EntryPoint = "opendir", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial nint OpenMap(string pad);

    [LibraryImport("libc", EntryPoint = "readdir")]
    private static partial byte* LeesMap(nint map);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int SluitMap(nint map);
}
