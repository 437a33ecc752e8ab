using System.Diagnostics;
using System.Globalization;

namespace Declaraties.Testprogramma;

/// <summary>Een schijf van een paar megabyte, om vol te maken. Alleen wie root is mag er een maken.</summary>
public sealed class KleineSchijf : IDisposable
{
    private KleineSchijf(string map) => Map = map;

    public string Map { get; }

    public static KleineSchijf Maak(string map, int megabytes)
    {
        Directory.CreateDirectory(map);
        if (!OperatingSystem.IsLinux() || !Voer("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", map))
        {
            Assert.Ignore("Een kleine schijf (tmpfs) mag hier niet worden gemaakt: dat kan alleen root.");
        }

        return new KleineSchijf(map);
    }

    /// <summary>Schrijft tot er niets meer bij kan.</summary>
    public void Vul()
    {
        using var vulling = new FileStream(Vulling, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var blok = new byte[4096];
        try
        {
            while (true)
            {
                vulling.Write(blok);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Leeg() => File.Delete(Vulling);

    public void Dispose() => Voer("umount", "-l", Map);

    private string Vulling => Path.Combine(Map, "vulling");

    private static bool Voer(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten) { RedirectStandardError = true })!;
        proces.WaitForExit();
        return proces.ExitCode == 0;
    }
}
