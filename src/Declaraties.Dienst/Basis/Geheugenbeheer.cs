using System.Runtime.InteropServices;

namespace Declaraties.Dienst.Basis;

/// <summary>
/// Zorgt dat geheugen buiten dat van .NET teruggaat naar het systeem. SQLite neemt en geeft stukken zo groot als een bericht; glibc houdt die zonder dit vast, voor elke thread apart, en
/// verhoogt bij elk groot stuk de grens vanaf waar het ze teruggeeft.
/// </summary>
public static partial class Geheugenbeheer
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Na zoveel bytes aan grote berichten wordt opgeruimd: veel minder vaak laat te veel liggen, veel vaker kost tijd.</summary>
    private const long Ronde = 32 * Megabyte;
    private static long _sinds;

    // malloc.h of glibc.
    private const int TeruggeefgrensParameter = -1;
    private const int ApartParameter = -3;
    private const int VoorradenParameter = -8;

    public static void Stel()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = Zet(ApartParameter, Megabyte / 4);
            _ = Zet(TeruggeefgrensParameter, Megabyte);
            _ = Zet(VoorradenParameter, 2);
        }
        catch (Exception anders) when (anders is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library (musl), which gives back by itself.
        }
    }

    /// <summary>
    /// Een groot bericht van zo veel bytes is klaar. Wat daarvan nog ligt gaat nu en dan terug naar het systeem: .NET zelf wacht daarmee tot het zijn geheugen nodig heeft.
    /// </summary>
    public static void NaGroot(long bytes)
    {
        if (Interlocked.Add(ref _sinds, bytes) >= Ronde)
        {
            Interlocked.Exchange(ref _sinds, 0);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Zet(int parameter, int waarde);
}
