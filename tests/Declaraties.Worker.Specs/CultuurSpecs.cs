using Declaraties.Worker.Samenstellen;

namespace Declaraties.Worker.Specs;

/// <summary>ICU wordt alleen gevraagd waar een server kan zijn genoemd; de dienst op zijn eigen bestand heeft niets nodig.</summary>
[NonParallelizable]
public sealed class CultuurSpecs
{
    [TestCase(false, "controleer", "declaratie.xml")]
    [TestCase(true, "controleer", "declaratie.xml", "--database", "Server=s;Database=d")]
    [TestCase(true, "rapport", "benutting", "--database=Server=s;Database=d")]
    [TestCase(false, "serve")]
    [TestCase(false, "herstel")]
    [TestCase(false, "serve", "--instellingen", "er-is-geen-bestand.json")]
    public void Een_argument_met_een_verbindingsreeks_vraagt_om_ICU(bool verwacht, params string[] args) =>
        Assert.That(Cultuur.KanServerNoemen(args), Is.EqualTo(verwacht));

    [TestCase("data/declaraties.db", false)]
    [TestCase("Server=s;Database=d", true)]
    public void Een_omgevingsvariabele_met_een_verbindingsreeks_ook(string database, bool verwacht)
    {
        Environment.SetEnvironmentVariable("DECLARATIES__DATABASE", database);
        try
        {
            Assert.That(Cultuur.KanServerNoemen(["serve"]), Is.EqualTo(verwacht));
            Assert.That(Cultuur.KanServerNoemen(["controleer"]), Is.False);
        }
        finally
        {
            Environment.SetEnvironmentVariable("DECLARATIES__DATABASE", null);
        }
    }

    [TestCase("data/declaraties.db", false)]
    [TestCase("Server=s;Database=d", true)]
    public void Een_instellingenbestand_met_een_verbindingsreeks_ook(string database, bool verwacht)
    {
        var bestand = Path.Combine(Path.GetTempPath(), $"declaraties-{Guid.NewGuid():N}.json");
        File.WriteAllText(bestand, $$"""{ "Declaraties": { "Database": "{{database}}" } }""");
        try
        {
            Assert.That(Cultuur.KanServerNoemen(["serve", "--instellingen", bestand]), Is.EqualTo(verwacht));
            Assert.That(Cultuur.KanServerNoemen(["serve", $"--instellingen={bestand}"]), Is.EqualTo(verwacht));
        }
        finally
        {
            File.Delete(bestand);
        }
    }
}
