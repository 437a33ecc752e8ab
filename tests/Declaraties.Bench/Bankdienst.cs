using System.Diagnostics;
using System.Globalization;
using Declaraties.Testbasis;

namespace Declaraties.Bench;

/// <summary>De dienst zoals hij draait, op een vrije poort in een map.</summary>
internal sealed class Bankdienst : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private readonly Process _proces;

    public Bankdienst(string programma, string map)
    {
        var start = new ProcessStartInfo(programma, ["serve"]) { WorkingDirectory = map, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DECLARATIES__HTTP__POORT"] = "0";
        start.Environment["DECLARATIES__HTTP__VERZOEKENPERMINUUT"] = "10000000";
        _proces = Process.Start(start)!;
        _proces.ErrorDataReceived += (_, _) => { };
        _proces.BeginErrorReadLine();
        Http = new HttpClient
        {
            BaseAddress = new Uri(_proces.StandardOutput.ReadLine()?.Split(' ')[^1] ?? throw new MislukteMeting("De dienst start niet.")),
            Timeout = TimeSpan.FromMinutes(10),
        };
    }

    public HttpClient Http { get; }

    /// <summary>Leest de gegevens in waarmee <see cref="Grootbericht"/> te beoordelen is.</summary>
    public static void LeesIn(string programma, string map)
    {
        foreach (var (soort, bestand) in (ReadOnlySpan<(string, string)>)[("producten", "producten.csv"), ("contracten", "contracten.csv"), ("toewijzingen", "toewijzingen")])
        {
            using var proces = Process.Start(new ProcessStartInfo(programma, ["importeer", soort, Path.Combine(Grootbericht.Gegevens, bestand)]) { WorkingDirectory = map, RedirectStandardOutput = true })!;
            proces.WaitForExit();
            if (proces.ExitCode != 0)
            {
                throw new MislukteMeting($"importeer {soort} gaf {proces.ExitCode}.");
            }
        }
    }

    /// <summary>Het geheugen van het hele proces nu, in MiB.</summary>
    public long Geheugen()
    {
        _proces.Refresh();
        return _proces.WorkingSet64 / Megabyte;
    }

    /// <summary>Het meeste dat het had, in MiB (VmHWM).</summary>
    public long Piek()
    {
        _proces.Refresh();
        return _proces.PeakWorkingSet64 / Megabyte;
    }

    public void Dispose()
    {
        Http.Dispose();
        Process.Start("kill", ["-TERM", _proces.Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
        _proces.WaitForExit();
        _proces.Dispose();
    }
}
