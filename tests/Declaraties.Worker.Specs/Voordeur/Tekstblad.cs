using System.Text.RegularExpressions;
using Declaraties.Testbasis;

namespace Declaraties.Worker.Specs.Voordeur;

/// <summary>Een tekst (Markdown) van het project: haar verwijzingen, koppen en opdrachten, zoals een lezer die ziet.</summary>
internal sealed partial class Tekstblad
{
    private static readonly string[] _gemaakt = [".git", "artifacts", "bin", "data", "demo", "node_modules", "obj"];

    public Tekstblad(string pad)
    {
        Pad = pad;
        Tekst = File.ReadAllText(Volledig(pad)).ReplaceLineEndings("\n");
        Proza = Blok().Replace(Tekst, "");
        Ankers = Kop().Matches(Proza).Select(kop => Anker(kop.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Elke tekst die bij het project hoort; wat bouwen en proeven maken telt niet mee.</summary>
    public static IEnumerable<string> Alle { get; } = [.. Zoek(new DirectoryInfo(Standaard.Project)).Select(bestand => Path.GetRelativePath(Standaard.Project, bestand).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Vanaf de wortel van het project.</summary>
    public string Pad { get; }

    public string Tekst { get; }

    /// <summary>Wat er buiten de blokken met code staat.</summary>
    public string Proza { get; }

    public IReadOnlyList<string> Regels => Tekst.TrimEnd('\n').Split('\n');

    /// <summary>Waar een verwijzing binnen deze tekst heen kan.</summary>
    public IReadOnlySet<string> Ankers { get; }

    /// <summary>Waar zij naar verwijst: het bestand vanaf de wortel van het project, en de kop daarin (leeg als die er niet bij staat).</summary>
    public IEnumerable<(string Bestand, string Anker)> Verwijzingen =>
        from treffer in Verwijzing().Matches(Proza)
        let doel = treffer.Groups[1].Value
        where !doel.Contains("://", StringComparison.Ordinal)
        let delen = doel.Split('#')
        let bestand = delen[0].Length == 0 ? Pad : Path.GetRelativePath(Standaard.Project, Path.GetFullPath(Path.Combine(Volledig(Pad), "..", delen[0]))).Replace('\\', '/')
        select (bestand, delen.ElementAtOrDefault(1) ?? "");

    /// <summary>Wat er als opdracht voor een shell staat, een per regel, zonder wat erachter als uitleg staat.</summary>
    public IEnumerable<string> Shellregels => Shellblok().Matches(Tekst).SelectMany(blok => blok.Groups[1].Value.Split('\n')).Select(regel => Uitleg().Replace(regel, "").Trim()).Where(regel => regel.Length > 0);

    /// <summary>Wat er tussen de zinnen als code staat.</summary>
    public IEnumerable<string> Codewoorden => Code().Matches(Proza).Select(treffer => treffer.Groups[1].Value);

    /// <summary>De rijen van alle tabellen, zonder kop, als cellen.</summary>
    public IEnumerable<string[]> Rijen => Rij().Matches(Proza).Select(rij => Cellen().Split(rij.Groups[1].Value).Select(cel => cel.Trim()).ToArray());

    public override string ToString() => Pad;

    /// <summary>Zoals een kop op de meeste plaatsen waar een repository te lezen is een adres krijgt.</summary>
    private static string Anker(string kop) => GeenAnker().Replace(kop.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string Volledig(string pad) => Path.Combine([Standaard.Project, .. pad.Split('/')]);

    private static IEnumerable<string> Zoek(DirectoryInfo map) =>
        map.EnumerateFiles("*.md").Select(bestand => bestand.FullName)
            .Concat(map.EnumerateDirectories().Where(onder => !_gemaakt.Contains(onder.Name)).SelectMany(Zoek));

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blok();

    [GeneratedRegex("^```sh\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shellblok();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Kop();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Verwijzing();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^\\| (.*) \\|$", RegexOptions.Multiline)]
    private static partial Regex Rij();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Cellen();

    [GeneratedRegex("(^|\\s)#.*$")]
    private static partial Regex Uitleg();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex GeenAnker();
}
