using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Declaraties.Dienst.Instellingen;
using Declaraties.Testbasis;
using Declaraties.Worker.Samenstellen;
using Microsoft.Extensions.Configuration;

namespace Declaraties.Worker.Specs.Uitrol;

/// <summary>Wat een beheerder gebruikt om de dienst te draaien, gelezen zoals het er staat.</summary>
internal static partial class Uitrolbestand
{
    public const string Compose = "docker-compose.yml";
    public const string Container = "deploy/Containerfile";
    public const string Unit = "deploy/systemd/declaraties.service";
    public const string Pod = "deploy/kubernetes/base/deployment.yaml";
    public const string Schaler = "deploy/kubernetes/overlays/veel/scaledobject.yaml";

    /// <summary>De map met het programma, naast de proeven gebouwd en met hetzelfde bestand om te starten als na publiceren.</summary>
    public static string Programmamap => Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);

    /// <summary>Waar het .NET van deze machine staat.</summary>
    public static string Dotnet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static string Pad(string bestand) => Path.Combine([Standaard.Project, .. bestand.Split('/')]);

    public static string Lees(string bestand) => File.ReadAllText(Pad(bestand));

    /// <summary>Alle bestanden waarin een instelling wordt genoemd.</summary>
    public static IEnumerable<string> MetInstellingen() =>
        new[] { Pad(Compose) }.Concat(Directory.EnumerateFiles(Pad("deploy"), "*", SearchOption.AllDirectories))
            .Where(pad => Naam().IsMatch(File.ReadAllText(pad)))
            .Select(pad => Path.GetRelativePath(Standaard.Project, pad).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Namen(string tekst) => Naam().Matches(tekst).Select(treffer => treffer.Value).Distinct();

    /// <summary>De instellingen met hun waarde, zoals ze in een unit, een containerbestand of een manifest staan.</summary>
    public static IEnumerable<(string Naam, string Waarde)> Waarden(string tekst) =>
        MetWaarde().Matches(tekst).Select(treffer => (treffer.Groups["naam"].Value, treffer.Groups["waarde"].Value));

    /// <summary>Het ene getal achter een sleutel.</summary>
    public static int Getal(string bestand, string patroon) =>
        int.Parse(Regex.Matches(Lees(bestand), patroon, RegexOptions.Multiline).Single().Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>Leest instellingen zoals het programma ze als omgevingsvariabelen krijgt; een latere gaat voor.</summary>
    public static (Programmainstellingen Instellingen, IReadOnlyList<string> Fouten) Nagekeken(params IEnumerable<(string Naam, string Waarde)> omgeving)
    {
        var waarden = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (naam, waarde) in omgeving)
        {
            waarden[naam.Replace("__", ":", StringComparison.Ordinal)] = waarde;
        }

        var lezer = new Instellingenlezer(new ConfigurationBuilder().AddInMemoryCollection(waarden).Build());
        var instellingen = Programmainstellingen.Lees(lezer);
        return (instellingen, lezer.Fouten());
    }

    [GeneratedRegex("DECLARATIES__[A-Z0-9_]+")]
    private static partial Regex Naam();

    // NAME=value, NAME: value, or name: NAME with value: below it.
    [GeneratedRegex("""(?<naam>DECLARATIES__[A-Z0-9_]+)(=|: |\r?\n *value: )["']?(?<waarde>[^"'\\\r\n]*?)["']?( \\)?\r?$""", RegexOptions.Multiline)]
    private static partial Regex MetWaarde();
}
