using System.Diagnostics;

namespace Declaraties.Testbasis;

/// <summary>Het oordeel van libxml2 (xmllint), over veel bestanden tegelijk.</summary>
public sealed class Xmllint : IDisposable
{
    private readonly string _programma = Standaard.Programma("xmllint");
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("declaraties-xmllint-");

    /// <summary>Of het schema (een .xsd) elk van de bestanden aanvaardt, in dezelfde volgorde.</summary>
    public bool[] Aanvaardt(string schema, IReadOnlyList<byte[]> bestanden)
    {
        ArgumentNullException.ThrowIfNull(bestanden);
        var paden = new string[bestanden.Count];
        for (var i = 0; i < paden.Length; i++)
        {
            paden[i] = Path.Combine(_map.FullName, $"{Environment.CurrentManagedThreadId}-{i}.xml");
            File.WriteAllBytes(paden[i], bestanden[i]);
        }

        // DOM mode on purpose: with --stream a file that is not well-formed can be called valid.
        var start = new ProcessStartInfo(_programma, ["--noout", "--nonet", "--schema", schema, .. paden])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var proces = Process.Start(start)!;
        var uit = proces.StandardOutput.ReadToEndAsync();
        var geldig = new HashSet<string>(StringComparer.Ordinal);
        const string Slot = " validates";
        while (proces.StandardError.ReadLine() is { } regel)
        {
            if (regel.EndsWith(Slot, StringComparison.Ordinal))
            {
                geldig.Add(regel[..^Slot.Length]);
            }
        }

        proces.WaitForExit();
        _ = uit.GetAwaiter().GetResult();
        return Array.ConvertAll(paden, geldig.Contains);
    }

    public void Dispose() => _map.Delete(recursive: true);
}
