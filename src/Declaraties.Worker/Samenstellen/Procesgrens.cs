using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Declaraties.Worker.Tonen;

namespace Declaraties.Worker.Samenstellen;

/// <summary>
/// Hoeveel bestanden dit proces tegelijk open mag hebben (nofile). Elk onderdeel van het programma is er ook een: zijn het er te weinig, dan valt het op een
/// willekeurige plaats om met een fout over een bestand dat er gewoon is.
/// </summary>
internal static unsafe partial class Procesgrens
{
    /// <summary>Wat een opdracht nodig heeft, met ruimte.</summary>
    public const int Opdracht = 256;

    /// <summary>Wat de dienst nodig heeft: ook verbindingen zijn bestanden.</summary>
    public const int Dienst = 512;

    private const int Nofile = 7;
    private const int Stderr = 2;

    /// <exception cref="Afbreken">Het mogen er minder zijn.</exception>
    public static void Eis(int minstens)
    {
        if (Bezwaar(minstens) is { } bezwaar)
        {
            throw new Afbreken(Afsluitcode.VerkeerdGebruik, bezwaar);
        }
    }

    /// <summary>Zegt het zonder er iets anders voor te laden, want ook dat kan al te veel zijn.</summary>
    /// <returns>Of het er genoeg zijn.</returns>
    public static bool IsGenoeg(int minstens)
    {
        if (Bezwaar(minstens) is not { } bezwaar)
        {
            return true;
        }

        var regel = Encoding.UTF8.GetBytes(bezwaar + '\n');
        fixed (byte* begin = regel)
        {
            _ = Schrijf(Stderr, begin, regel.Length);
        }

        return false;
    }

    // The runtime has by now raised the soft limit to the hard one.
    private static string? Bezwaar(int minstens)
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            return null;
        }

        var grenzen = stackalloc ulong[2];
        return Grens(Nofile, grenzen) != 0 || grenzen[0] >= (ulong)minstens
            ? null
            : "Dit proces mag hoogstens " + grenzen[0].ToString(CultureInfo.InvariantCulture) + " bestanden tegelijk open hebben (nofile); er zijn er minstens " + minstens.ToString(CultureInfo.InvariantCulture) + " nodig. Verhoog de grens: ulimit -n, bij systemd LimitNOFILE, bij een container --ulimit nofile.";
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int Grens(int wat, ulong* grenzen);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Schrijf(int bestand, byte* begin, nint lengte);
}
