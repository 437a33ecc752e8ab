using System.CommandLine;
using System.Text.RegularExpressions;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;
using Declaraties.Worker.Samenstellen;
using Declaraties.Worker.Specs.Opdrachten;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Declaraties.Worker.Specs.Voordeur;

/// <summary>Wat de teksten noemen is er: bestanden, koppen, opdrachten, opties, adressen.</summary>
public sealed partial class TekstSpecs
{
    public static IEnumerable<string> Alle => Tekstblad.Alle;

    [TestCase("README.md")]
    [TestCase("CONTRIBUTING.md")]
    [TestCase("CHANGELOG.md")]
    [TestCase("SECURITY.md")]
    [TestCase("deploy/README.md")]
    [TestCase("src/BESLUITEN.md")]
    public void Wat_een_tekst_is_wordt_nagekeken(string pad) => Assert.That(Alle, Does.Contain(pad));

    [TestCaseSource(nameof(Alle))]
    public void Waar_een_tekst_naar_verwijst_is_er(string pad)
    {
        var blad = new Tekstblad(pad);
        Assert.That(blad.Verwijzingen.Where(doel => !Bestaat(doel)).Select(doel => $"{doel.Bestand}#{doel.Anker}"), Is.Empty);
    }

    [TestCaseSource(nameof(Alle))]
    public void Een_opdracht_in_een_tekst_kan_zo_worden_gegeven(string pad)
    {
        // What has dots in it is to be filled in first.
        foreach (var woorden in new Tekstblad(pad).Shellregels.Select(Shellwoorden).Where(woorden => woorden.Length > 0 && !woorden.Any(woord => woord.Contains("...", StringComparison.Ordinal))))
        {
            Assert.That(HulpSpecs.Wortel().Parse(woorden).Errors, Is.Empty, string.Join(' ', woorden));
        }
    }

    [TestCaseSource(nameof(Alle))]
    public void Een_optie_die_een_tekst_noemt_kent_het_programma(string pad)
    {
        var blad = new Tekstblad(pad);
        foreach (var woorden in blad.Shellregels.Select(Shellwoorden).Concat(blad.Codewoorden.Select(Woorden)))
        {
            Command opdracht = HulpSpecs.Wortel();
            foreach (var woord in woorden.SkipWhile(woord => woord == "declaraties"))
            {
                if (opdracht.Subcommands.SingleOrDefault(sub => sub.Name == woord) is not { } sub)
                {
                    break;
                }

                opdracht = sub;
            }

            if (opdracht is not RootCommand)
            {
                var opties = woorden.Where(woord => woord.StartsWith("--", StringComparison.Ordinal));
                Assert.That(opties.Except(opdracht.Options.Select(optie => optie.Name)).Except(["--help"]), Is.Empty, string.Join(' ', woorden));
            }
        }
    }

    [Test]
    public async Task Een_adres_van_de_dienst_dat_een_tekst_noemt_is_er()
    {
        using var werkplaats = new Werkplaats();
        var instellingen = new Programmainstellingen(new() { Database = werkplaats.Database }, new() { Poort = 0 });
        await using var app = Diensthost.Bouw(instellingen, new ConfigurationBuilder().Build(), TimeProvider.System);
        await Diensthost.StartAsync(app, instellingen);
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(route => route.RoutePattern.RawText!.Trim('/').Split('/')).ToList();
        var genoemd = Alle.Where(pad => pad != "src/BESLUITEN.md").SelectMany(pad => Adres().Matches(new Tekstblad(pad).Tekst).Select(adres => (pad, Adres: adres.Value))).ToList();
        Assert.That(genoemd.Select(adres => adres.Adres), Does.Contain("/v1/berichten").And.Contain("/health/ready"));
        Assert.That(genoemd.Where(adres => !routes.Exists(route => Past(route, adres.Adres.Trim('/').Split('/')))), Is.Empty);
    }

    private static bool Bestaat((string Bestand, string Anker) doel)
    {
        var volledig = Path.Combine(Standaard.Project, doel.Bestand);
        return doel.Anker.Length == 0
            ? File.Exists(volledig) || Directory.Exists(volledig)
            : File.Exists(volledig) && new Tekstblad(doel.Bestand).Ankers.Contains(doel.Anker);
    }

    /// <summary>Wat er achter de naam van het programma staat, tot wat voor de shell is; leeg als de regel een ander programma start.</summary>
    private static string[] Shellwoorden(string regel) =>
        Opdracht().Match(regel) is { Success: true } treffer ? [.. Woorden(treffer.Groups[1].Value).TakeWhile(woord => woord is not (">" or "|" or "&&"))] : [];

    private static string[] Woorden(string tekst) => [.. Woord().Matches(tekst).Select(woord => woord.Value.Trim('"'))];

    private static bool Past(string[] route, string[] adres) =>
        route.Length == adres.Length && route.Zip(adres).All(deel => deel.First.StartsWith('{') || deel.First == deel.Second);

    [GeneratedRegex(@"^(?:\S*=\S+ |runuser .*-- )*(?:\S*/)?declaraties ((?:--|[a-z]).*)$")]
    private static partial Regex Opdracht();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Woord();

    [GeneratedRegex("(?<![a-z0-9.])/(v1|health)/[A-Za-z0-9/.-]*[A-Za-z0-9]")]
    private static partial Regex Adres();
}
