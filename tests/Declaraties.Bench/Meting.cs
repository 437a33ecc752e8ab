using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Declaraties.Bench;

/// <summary>Wat een proces kostte: wandkloktijd, processortijd (gebruiker en systeem) en piekgeheugen.</summary>
internal readonly record struct Kosten(double Wand, double Cpu, double PiekMiB)
{
    /// <summary>De tijd per stuk; het geheugen blijft dat van het geheel.</summary>
    public Kosten Per(int stuks) => new(Wand / stuks, Cpu / stuks, PiekMiB);
}

/// <summary>
/// Meet hele processen. Opdrachten die vergeleken worden, lopen om en om: op een machine waarvan de snelheid schommelt zegt een
/// verhouding per paar meer dan een tijd.
/// </summary>
internal static partial class Meting
{
    private const int KinderenDieKlaarZijn = -1;

    /// <summary>
    /// Draait elke opdracht <paramref name="keren"/> keer, om en om; geeft per opdracht alle metingen. Een opdracht die mag mislukken en
    /// dat doet, heeft er geen.
    /// </summary>
    /// <param name="opdrachten">Wat wordt vergeleken; elke naam één keer.</param>
    /// <param name="keren">Aantal metingen.</param>
    /// <param name="opwarmen">Eerst een ronde die niet telt.</param>
    /// <param name="voortgang">Krijgt te horen wat er begint.</param>
    public static Dictionary<string, List<Kosten>> OmEnOm(IReadOnlyList<Opdracht> opdrachten, int keren, bool opwarmen, Action<string> voortgang)
    {
        var uit = opdrachten.ToDictionary(o => o.Naam, _ => new List<Kosten>());
        var mislukt = new HashSet<string>();
        for (var ronde = opwarmen ? 0 : 1; ronde <= keren; ronde++)
        {
            foreach (var opdracht in opdrachten.Where(o => !mislukt.Contains(o.Naam)))
            {
                voortgang($"ronde {ronde} van {keren}: {opdracht.Naam}");
                opdracht.Vooraf?.Invoke();
                if (Draai(opdracht) is not { } kosten)
                {
                    mislukt.Add(opdracht.Naam);
                    uit[opdracht.Naam].Clear();
                }
                else if (ronde > 0)
                {
                    uit[opdracht.Naam].Add(kosten);
                }
            }
        }

        return uit;
    }

    public static double Mediaan(IEnumerable<double> getallen)
    {
        var gesorteerd = getallen.Order().ToArray();
        var midden = gesorteerd.Length / 2;
        return gesorteerd.Length % 2 == 1 ? gesorteerd[midden] : (gesorteerd[midden - 1] + gesorteerd[midden]) / 2;
    }

    /// <summary>Draait een opdracht één keer; null als zij mislukte en dat mocht.</summary>
    public static Kosten? Draai(Opdracht opdracht)
    {
        var cpu = 0.0;
        var piek = 0L;
        var klok = Stopwatch.StartNew();
        foreach (var regel in opdracht.Regels)
        {
            var voor = CpuVanKinderen();
            using var proces = Start(regel);
            var meekijken = Task.Run(() => Piek(proces.Id));
            proces.WaitForExit();
            klok.Stop();
            piek = Math.Max(piek, meekijken.GetAwaiter().GetResult());
            cpu += CpuVanKinderen() - voor;
            if (Array.IndexOf(opdracht.GoedeCodes, proces.ExitCode) < 0)
            {
                if (opdracht.MagMislukken)
                {
                    return null;
                }

                throw new MislukteMeting($"{string.Join(' ', regel)} eindigde met {proces.ExitCode}.");
            }

            klok.Start();
        }

        klok.Stop();
        return new Kosten(klok.Elapsed.TotalSeconds, cpu, piek / 1024.0);
    }

    private static Process Start(string[] regel)
    {
        var start = new ProcessStartInfo(regel[0]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in regel.AsSpan(1))
        {
            start.ArgumentList.Add(argument);
        }

        var proces = Process.Start(start) ?? throw new InvalidOperationException($"{regel[0]} is niet te starten.");
        proces.OutputDataReceived += static (_, _) => { };
        proces.ErrorDataReceived += static (_, _) => { };
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();
        return proces;
    }

    /// <summary>Het hoogste geheugen in KiB. De kern houdt de piek zelf bij (VmHWM); alleen wat er in de laatste milliseconden bij kwam kan gemist worden.</summary>
    private static long Piek(int pid)
    {
        var piek = 0L;
        for (var keer = 0; ; keer++)
        {
            try
            {
                foreach (var regel in File.ReadLines($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/status"))
                {
                    if (regel.StartsWith("VmHWM:", StringComparison.Ordinal))
                    {
                        piek = Math.Max(piek, long.Parse(regel.AsSpan(6, regel.Length - 9).Trim(), CultureInfo.InvariantCulture));
                        break;
                    }

                    if (regel.StartsWith("State:\tZ", StringComparison.Ordinal))
                    {
                        return piek;
                    }
                }
            }
            catch (IOException)
            {
                return piek;
            }

            // A short process must be caught in time; a long one must not be slowed down by watching it.
            Thread.Sleep(keer < 100 ? 1 : 10);
        }
    }

    private static double CpuVanKinderen()
    {
        if (GetRusage(KinderenDieKlaarZijn, out var gebruik) != 0)
        {
            throw new InvalidOperationException("getrusage lukte niet.");
        }

        return gebruik.GebruikerSeconden + gebruik.SysteemSeconden + ((gebruik.GebruikerMicro + gebruik.SysteemMicro) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetRusage(int wie, out Rusage gebruik);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Rusage
    {
        public long GebruikerSeconden;
        public long GebruikerMicro;
        public long SysteemSeconden;
        public long SysteemMicro;
    }
}

/// <param name="Naam">Waaronder de meting in de tabel komt.</param>
/// <param name="Regels">De programma's met hun argumenten, na elkaar; hun kosten tellen op.</param>
internal sealed record Opdracht(string Naam, params string[][] Regels)
{
    /// <summary>Wat er telkens voor de meting gebeurt en niet meetelt.</summary>
    public Action? Vooraf { get; init; }

    public int[] GoedeCodes { get; init; } = [0];

    /// <summary>De opdracht kan dit misschien niet aan; dan is er geen meting.</summary>
    public bool MagMislukken { get; init; }
}

/// <summary>Een programma deed niet wat het moest, en dan zegt zijn tijd niets; de boodschap noemt de opdracht.</summary>
internal sealed class MislukteMeting(string boodschap) : Exception(boodschap);
