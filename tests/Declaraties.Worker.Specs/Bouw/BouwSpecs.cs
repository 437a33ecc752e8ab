using System.Xml.Linq;
using Declaraties.Testbasis;

namespace Declaraties.Worker.Specs.Bouw;

/// <summary>
/// Het huis is gebouwd zoals getekend: projecten verwijzen alleen naar wie hier staat, elk pakket zit in het project dat erbij hoort, en mappen in een project gebruiken
/// alleen wie erboven staat. Zo kan er tussen mappen geen kring ontstaan.
/// </summary>
[Category("Snel")]
public sealed class BouwSpecs
{
    private static readonly Kamer[] _huis =
    [
        new("Declaraties.Core", [], ["Microsoft.CodeAnalysis.BannedApiAnalyzers"], ["Domein", "Berekenen", "Controleren", "Toewijzen", "Signaleren", "Adviseren", "Beoordelen", "Beantwoorden", "Uitleggen", Kamer.Hal])
        {
            Naamruimte = "Declaraties",
        },
        new("Declaraties.Beleid", ["Declaraties.Core"], ["Microsoft.CodeAnalysis.BannedApiAnalyzers"], [Kamer.Hal, "Uitvragen", "Indiceren", "Afrekenen", "Registreren", "Tariferen", "Overgaan"]),
        new("Declaraties.Berichten", ["Declaraties.Core"], [], ["Toetsen", "Edities", "Lezen", "Schrijven", "Enveloppen"]),
        new(
            "Declaraties.Opslag",
            ["Declaraties.Core", "Declaraties.Beleid"],
            ["Dapper", "dbup-core", "dbup-sqlite", "dbup-sqlserver", "Microsoft.Data.SqlClient", "Microsoft.Data.Sqlite", "Polly.Core"],
            ["Sql", "Lezen", "Afschriften", "Logboek", "Signalen", "Tarieven", "Beleidsstukken", "Toewijzingen", "Oordelen", "Ontvangsten", "Uitgaand", "Handelen", "Rapporten", "Historie", "Contacten", "Inzage", "Beheer", "Sqlite", "SqlServer"]),
        new("Declaraties.Proefwereld", ["Declaraties.Core"], [], [Kamer.Hal]),
        new("Declaraties.Rapporten", ["Declaraties.Core", "Declaraties.Beleid", "Declaraties.Opslag"], ["DocumentFormat.OpenXml", "System.IO.Packaging"], ["Tellen", "Indelen", "Bladen", "Concluderen", "Schrijven", "Vormen", "Beleidsbladen", "Uitlegbladen", "Vergelijken", Kamer.Hal]),
        new(
            "Declaraties.Dienst",
            ["Declaraties.Core", "Declaraties.Beleid", "Declaraties.Berichten", "Declaraties.Opslag"],
            ["Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Hosting", "Polly.Core"],
            ["Basis", "Instellingen", "Schijf", "Waarnemen", "Gebeuren", "Verslagen", "Enveloppen", "Bezorgen", "Invoer", "Beleidsbestanden", "Ontvangen", "Verwerken", "Mappen", "Webhooks", "Knooppunt", "Loketten", "Onderhouden", Kamer.Hal]),
        new("Declaraties.Bus", ["Declaraties.Dienst"], ["MassTransit.RabbitMQ", "Polly.Core", "RabbitMQ.Client"], [Kamer.Hal]),
        new(
            "Declaraties.Web",
            ["Declaraties.Dienst", "Declaraties.Rapporten"],
            ["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.Authentication.JwtBearer", "Microsoft.AspNetCore.Authentication.OpenIdConnect", "Microsoft.AspNetCore.OpenApi"],
            ["Instellingen", "Toegang", "Verkeer", "Vragen", "Loketten", "Api", "Paginas", Kamer.Hal]),
        new(
            "Declaraties.Worker",
            ["Declaraties.Bus", "Declaraties.Proefwereld", "Declaraties.Rapporten", "Declaraties.Web"],
            ["Microsoft.AspNetCore.App", "Microsoft.Extensions.Hosting.Systemd", "Microsoft.Extensions.Hosting.WindowsServices", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Extensions.Hosting", "System.CommandLine"],
            ["Tonen", "Samenstellen", "Opdrachten", Kamer.Hal])
        {
            Assembly = "declaraties.dll",
        },
    ];

    private static readonly string _src = Path.Combine(Standaard.Project, "src");

    [Test]
    public void Elk_project_staat_in_de_tekening() =>
        Assert.That(Directory.EnumerateDirectories(_src).Select(Path.GetFileName), Is.EquivalentTo(_huis.Select(kamer => kamer.Naam)));

    [TestCaseSource(nameof(_huis))]
    public void Een_project_verwijst_alleen_naar_wie_getekend_is(Kamer kamer) =>
        Assert.That(Verwijst(kamer, "ProjectReference").Select(pad => Path.GetFileNameWithoutExtension(pad.Replace('\\', '/'))), Is.EquivalentTo(kamer.Verwijst));

    [TestCaseSource(nameof(_huis))]
    public void Een_project_gebruikt_alleen_de_pakketten_die_getekend_zijn(Kamer kamer) =>
        Assert.That(Verwijst(kamer, "PackageReference").Concat(Verwijst(kamer, "FrameworkReference")), Is.EquivalentTo(kamer.Pakketten));

    [TestCaseSource(nameof(_huis))]
    public void Elke_map_staat_in_de_tekening(Kamer kamer) =>
        Assert.That(
            Mappen(kamer, SearchOption.TopDirectoryOnly),
            Is.EquivalentTo(kamer.Mappen.Where(map => map != Kamer.Hal)));

    [TestCaseSource(nameof(_huis))]
    public void Een_map_gebruikt_alleen_wie_erboven_staat(Kamer kamer)
    {
        using var verwijzingen = new Verwijzingen(Path.Combine(AppContext.BaseDirectory, kamer.Assembly));
        var verkeerd = verwijzingen.Paren()
            .Select(paar => (paar.Van, paar.Naar, MapVan: kamer.Map(paar.Van), MapNaar: kamer.Map(paar.Naar)))
            .Where(paar => kamer.Mappen.Contains(paar.MapVan) && Array.IndexOf(kamer.Mappen, paar.MapNaar) > Array.IndexOf(kamer.Mappen, paar.MapVan))
            .Select(paar => $"{paar.Van} gebruikt {paar.Naar}, en {paar.MapNaar} staat onder {paar.MapVan}");
        Assert.That(verkeerd, Is.Empty);
    }

    [TestCaseSource(nameof(_huis))]
    public void De_naamruimte_is_de_map(Kamer kamer)
    {
        var map = Path.Combine(_src, kamer.Naam);
        foreach (var bestand in Directory.EnumerateFiles(map, "*.cs", SearchOption.AllDirectories))
        {
            var verwacht = string.Join('.', [kamer.Naamruimte, .. Path.GetRelativePath(map, bestand).Split(Path.DirectorySeparatorChar)[..^1]]);
            var naamruimte = File.ReadLines(bestand).FirstOrDefault(regel => regel.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');
            Assert.That(naamruimte, Is.Null.Or.EqualTo(verwacht), bestand);
        }
    }

    [TestCaseSource(nameof(_huis))]
    public void Een_map_en_een_type_heten_nooit_hetzelfde(Kamer kamer)
    {
        using var verwijzingen = new Verwijzingen(Path.Combine(AppContext.BaseDirectory, kamer.Assembly));
        var types = verwijzingen.Types().Select(type => type[(type.LastIndexOf('.') + 1)..]).ToHashSet(StringComparer.Ordinal);
        Assert.That(Mappen(kamer, SearchOption.AllDirectories).Where(types.Contains), Is.Empty);
    }

    /// <summary>
    /// Binnen een type mag een tuple: daar staat erbij wat hij is. Wat hem in het voorbijgaan zijn naam geeft ook (een <c>implicit operator</c>): dan is hij waar hij aankomt geen tuple meer.
    /// </summary>
    [TestCaseSource(nameof(_huis))]
    public void Wat_van_het_ene_type_naar_het_andere_gaat_heeft_een_naam_en_is_geen_tuple(Kamer kamer)
    {
        using var handtekeningen = new Handtekeningen(Path.Combine(AppContext.BaseDirectory, kamer.Assembly));
        Assert.That(handtekeningen.MetTuple().Where(lid => !lid.EndsWith(".op_Implicit", StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>De mappen waar code in staat.</summary>
    private static IEnumerable<string> Mappen(Kamer kamer, SearchOption hoeDiep) =>
        Directory.EnumerateDirectories(Path.Combine(_src, kamer.Naam), "*", hoeDiep)
            .Where(map => Directory.EnumerateFiles(map, "*.cs", SearchOption.AllDirectories).Any())
            .Select(map => Path.GetFileName(map));

    private static IEnumerable<string> Verwijst(Kamer kamer, string soort) =>
        XDocument.Load(Path.Combine(_src, kamer.Naam, kamer.Naam + ".csproj")).Descendants(soort).Select(verwijzing => (string)verwijzing.Attribute("Include")!);
}
