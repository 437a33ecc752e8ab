using System.Text.RegularExpressions;
using Declaraties.Testbasis;

namespace Declaraties.Worker.Specs.Voordeur;

/// <summary>Wat iemand ziet die van het project nog niets weet.</summary>
public sealed class VoordeurSpecs
{
    private const int MeesteRegels = 130;
    private const int MeesteBytesBeeld = 150_000;

    private static readonly string[] _verplicht =
    [
        "publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType", "legal/license", "maintenance/type",
        "localisation/localisationReady", "localisation/availableLanguages",
    ];

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _publiccode = Publiccode.Lees();

    [Test]
    public void De_README_blijft_kort() => Assert.That(new Tekstblad("README.md").Regels, Has.Count.AtMost(MeesteRegels));

    [Test]
    public void Wat_de_README_laat_zien_is_snel_geladen()
    {
        var beelden = new Tekstblad("README.md").Verwijzingen.Where(doel => doel.Bestand.EndsWith(".png", StringComparison.Ordinal)).ToList();
        Assert.That(beelden, Is.Not.Empty);
        Assert.That(beelden.Select(beeld => new FileInfo(Path.Combine(Standaard.Project, beeld.Bestand)).Length), Is.All.LessThan(MeesteBytesBeeld));
    }

    [Test]
    public void De_README_noemt_elk_deel_van_het_programma()
    {
        var readme = new Tekstblad("README.md").Tekst;
        var delen = Directory.EnumerateFiles(Path.Combine(Standaard.Project, "src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToList();
        Assert.That(delen, Is.Not.Empty);
        Assert.That(delen.Where(deel => !readme.Contains($"`src/{deel}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void De_woordenlijst_is_te_overzien() =>
        Assert.That(new Tekstblad("README.md").Tekst.Split("## Glossary")[1].Split("\n## ")[0].Split('\n').Count(regel => regel.StartsWith("| ", StringComparison.Ordinal)), Is.EqualTo(2 + 20));

    [Test]
    public void De_licentie_is_overal_dezelfde()
    {
        var props = File.ReadAllText(Path.Combine(Standaard.Project, "Directory.Build.props"));
        var licentie = Regex.Match(props, "<PackageLicenseExpression>(.+)</PackageLicenseExpression>").Groups[1].Value;
        Assert.That(licentie, Is.EqualTo("EUPL-1.2"));
        Assert.That(_publiccode["legal/license"], Is.EqualTo(new[] { licentie }));
        Assert.That(new Tekstblad("README.md").Proza, Does.Contain($"[{licentie}](LICENSE)"));
        Assert.That(File.ReadAllText(Path.Combine(Standaard.Project, "LICENSE")), Does.StartWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n"));
    }

    [TestCaseSource(nameof(_verplicht))]
    public void Publiccode_heeft_wat_de_standaard_eist(string sleutel) => Assert.That(_publiccode.GetValueOrDefault(sleutel), Is.Not.Null.And.Not.Empty);

    [TestCase("en")]
    [TestCase("nl")]
    public void Publiccode_beschrijft_het_project_zo_lang_als_de_standaard_wil(string taal)
    {
        Assert.That(string.Join(' ', _publiccode[$"description/{taal}/shortDescription"]), Has.Length.InRange(1, 150));
        Assert.That(string.Join(' ', _publiccode[$"description/{taal}/longDescription"]), Has.Length.InRange(150, 10_000));
        Assert.That(_publiccode[$"description/{taal}/features"], Has.Count.InRange(5, 20));
        Assert.That(_publiccode[$"description/{taal}/screenshots"].Select(beeld => Path.Combine(Standaard.Project, beeld)), Is.Not.Empty.And.All.Matches<string>(File.Exists));
    }

    [Test]
    public void Publiccode_noemt_een_mens_als_iemand_het_onderhoudt()
    {
        Assert.That(_publiccode["maintenance/type"].Single(), Is.AnyOf("internal", "contract", "community", "none"));
        Assert.That(_publiccode.ContainsKey("maintenance/contacts"), Is.EqualTo(_publiccode["maintenance/type"].Single() is "internal" or "community"));
        Assert.That(_publiccode.ContainsKey("maintenance/contractors"), Is.EqualTo(_publiccode["maintenance/type"].Single() is "contract"));
        Assert.That(Uri.TryCreate(_publiccode["url"].Single(), UriKind.Absolute, out _), Is.True);
        Assert.That(_publiccode["developmentStatus"].Single(), Is.AnyOf("concept", "development", "beta", "stable", "obsolete"));
    }
}
