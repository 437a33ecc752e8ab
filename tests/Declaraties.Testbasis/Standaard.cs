using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Declaraties.Testbasis;

/// <summary>
/// Waar proeven hun gegevens vinden: de wortel van het project en de bestanden van de standaard ernaast (<c>../shared</c>), die
/// geen deel van het project zijn. Ontbreken die, dan wordt een proef overgeslagen met een reden, ook met CI=true: niet iedereen heeft ze. Alleen wie
/// ze eist (DECLARATIES_EIS_STANDAARD=true, zoals <c>.ci/run</c>) ziet haar falen. Een programma of dienst die ontbreekt is met CI=true wel een fout.
/// </summary>
public static class Standaard
{
    /// <summary>De map met de solution.</summary>
    public static string Project { get; } = ZoekProject();

    /// <summary>De map met onze eigen XSD's.</summary>
    public static string EigenSchemas => Path.Combine(Project, "schemas", "iwmo-3.2");

    /// <summary>Of de bestanden van de standaard naast het project staan.</summary>
    public static bool IsAanwezig => Directory.Exists(Plaats([]));

    /// <summary>Het pad van een bestand of map van de standaard; zonder delen de map zelf.</summary>
    public static string Pad(params string[] delen)
    {
        var pad = Plaats(delen);
        if (!File.Exists(pad) && !Directory.Exists(pad))
        {
            SlaOver("DECLARATIES_EIS_STANDAARD", $"Zonder de bestanden van de standaard ({Path.Combine(["shared", "istandaarden", .. delen])}, naast het project) is dit niet te toetsen.");
        }

        return pad;
    }

    /// <summary>Een tabel van de standaard: per rij de velden bij hun kop. Velden zijn met puntkomma's gescheiden.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Tabel(string bestand)
    {
        var regels = File.ReadAllLines(Pad(bestand));
        var koppen = Velden(regels[0]);
        return
        [
            .. regels.Skip(1)
                .Where(regel => regel.Length > 0)
                .Select(regel => koppen.Zip(Velden(regel)).ToDictionary(veld => veld.First, veld => veld.Second, StringComparer.Ordinal)),
        ];
    }

    /// <summary>Het pad van een programma op deze machine; slaat de proef over als het er niet is.</summary>
    public static string Programma(string naam)
    {
        var mappen = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var pad = mappen.Select(map => Path.Combine(map, naam)).FirstOrDefault(File.Exists);
        if (pad is null)
        {
            SlaOver($"Zonder het programma {naam} is dit niet te toetsen.");
        }

        return pad!;
    }

    /// <summary>Slaat de lopende proef over met een reden; met CI=true is dat een fout.</summary>
    public static void SlaOver(string reden) => SlaOver("CI", reden);

    private static void SlaOver(string eis, string reden)
    {
        if (Environment.GetEnvironmentVariable(eis) == "true")
        {
            Assert.Fail(reden);
        }

        Assert.Ignore(reden);
    }

    private static string Plaats(string[] delen) =>
        Path.Combine([Path.GetDirectoryName(Project)!, "shared", "istandaarden", .. delen]);

    private static List<string> Velden(string regel)
    {
        var velden = new List<string> { "" };
        var aangehaald = false;
        foreach (var teken in regel)
        {
            if (teken == '"')
            {
                aangehaald = !aangehaald;
            }
            else if (teken == ';' && !aangehaald)
            {
                velden.Add("");
            }
            else
            {
                velden[^1] += teken;
            }
        }

        return velden;
    }

    // Next to the binaries first; the path of this source file serves a build whose output lies elsewhere.
    private static string ZoekProject([CallerFilePath] string ditBestand = "")
    {
        foreach (var begin in (string?[])[AppContext.BaseDirectory, Path.GetDirectoryName(ditBestand)])
        {
            for (var map = begin is null ? null : new DirectoryInfo(begin); map is not null; map = map.Parent)
            {
                if (File.Exists(Path.Combine(map.FullName, "Declaraties.sln")))
                {
                    return map.FullName;
                }
            }
        }

        throw new InvalidOperationException("Declaraties.sln staat in geen enkele bovenliggende map.");
    }
}
