using System.Diagnostics;
using System.Text;
using Declaraties.Worker.Tonen;

namespace Declaraties.Testprogramma;

/// <summary>Het programma als los proces, zoals het naast de proeven is gebouwd.</summary>
public static class Programma
{
    private static readonly string _dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } pad ? pad : "dotnet";
    private static readonly string _programma = Path.Combine(AppContext.BaseDirectory, typeof(Afsluitcode).Assembly.GetName().Name + ".dll");

    /// <summary>Waarmee een shell het programma start.</summary>
    public static string Shellopdracht => $"'{_dotnet}' '{_programma}'";

    public static Process Start(string map, params IEnumerable<string> argumenten) => Start(map, argumenten, []);

    /// <summary>Start het programma in een map met instellingen voor de dienst, als omgevingsvariabelen; die van .NET zelf (DOTNET_...) heten zoals zij zijn.</summary>
    public static Process Start(string map, IEnumerable<string> argumenten, IEnumerable<(string Naam, string Waarde)> instellingen) =>
        StartMet(map, [_dotnet], argumenten, instellingen);

    /// <summary>Als <see cref="Start(string, IEnumerable{string}, IEnumerable{ValueTuple{string, string}})"/>, met een eigen umask.</summary>
    public static Process MetUmask(string umask, string map, IEnumerable<string> argumenten, IEnumerable<(string Naam, string Waarde)> instellingen) =>
        StartDoor(map, ["/bin/sh", "-c", $"umask {umask}; exec \"$@\"", "sh"], argumenten, instellingen);

    /// <summary>Start het programma door een ander, dat ervoor staat: <c>env</c>, of een shell die het een grens geeft.</summary>
    public static Process StartDoor(string map, IEnumerable<string> voor, IEnumerable<string> argumenten, IEnumerable<(string Naam, string Waarde)> instellingen) =>
        StartMet(map, [.. voor, _dotnet], argumenten, instellingen);

    private static Process StartMet(string map, IReadOnlyList<string> voor, IEnumerable<string> argumenten, IEnumerable<(string Naam, string Waarde)> instellingen)
    {
        var start = new ProcessStartInfo(voor[0], [.. voor.Skip(1), _programma, .. argumenten])
        {
            WorkingDirectory = map,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var (naam, waarde) in instellingen)
        {
            start.Environment[naam.StartsWith("DOTNET_", StringComparison.Ordinal) ? naam : $"DECLARATIES__{naam.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant()}"] = waarde;
        }

        return Process.Start(start)!;
    }

    /// <summary>Start het programma in een map, geeft het zijn invoer en wacht tot het klaar is.</summary>
    public static Uitvoering Voer(string map, IEnumerable<string> argumenten, byte[]? invoer = null)
    {
        using var proces = Start(map, argumenten);
        return Wacht(proces, invoer);
    }

    /// <summary>Voert een opdracht uit in een shell.</summary>
    public static Uitvoering Shell(string map, string opdracht)
    {
        using var proces = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", opdracht])
        {
            WorkingDirectory = map,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return Wacht(proces, null);
    }

    public static Uitvoering Wacht(Process proces, byte[]? invoer)
    {
        var (uit, fout) = (proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync());
        proces.StandardInput.BaseStream.Write(invoer ?? []);
        proces.StandardInput.Close();
        proces.WaitForExit();
        return new Uitvoering(proces.ExitCode, uit.GetAwaiter().GetResult(), fout.GetAwaiter().GetResult());
    }
}
