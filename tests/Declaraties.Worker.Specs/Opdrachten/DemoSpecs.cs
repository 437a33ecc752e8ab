using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

public sealed class DemoSpecs
{
    [Test]
    public void De_demo_doet_alles_en_noemt_haar_map()
    {
        using var werkplaats = new Werkplaats();
        var map = werkplaats.Pad("proef");
        var uitvoering = werkplaats.Voer("demo", "--stop", "--uit", map);
        Assert.That(uitvoering.Code, Is.Zero, uitvoering.ToString());
        Assert.That(uitvoering.Uit, Does.Contain($"Alles staat in {map}:"));
        foreach (var kop in (string[])["Een kleine wereld maken", "Producten, contracten, namen, toewijzingen en contacten inlezen", "Declaraties aan de dienst aanbieden en hun antwoorden halen", "Een verslag met een afwijzing: ", "Benutting in 2026-06", "Alle oordelen herspelen", "Het contactenregister van 2026-06 naast wat is gedeclareerd", "Wat een andere afrekenperiode over 2026-04 t/m 2026-06 had betaald", "Een declaratie van elke wet, in een envelop van het GGk"])
        {
            Assert.That(uitvoering.Uit, Does.Contain(kop));
        }

        Assert.That(uitvoering.Uit, Does.Contain("\"zouVoldoen\": ").And.Contain(", 0 verschillend."));
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False);
        var declaraties = Directory.EnumerateFiles(Path.Combine(map, "declaraties")).Select(Path.GetFileName).ToList();
        Assert.That(Directory.EnumerateFiles(Path.Combine(map, "antwoorden"), "*.xml").Select(Path.GetFileName), Is.EquivalentTo(declaraties));
    }

    /// <summary>Zij eindigt met wat er in het register is gestopt, en met de vergelijking zoals de opdracht haar maakt.</summary>
    [Test]
    public void De_demo_noemt_wat_het_register_niet_draagt_en_wat_elke_afrekenperiode_had_betaald()
    {
        using var werkplaats = new Werkplaats();
        var map = werkplaats.Pad("proef");
        var uit = werkplaats.Voer("demo", "--stop", "--uit", map).Uit;
        var verwacht = File.ReadAllLines(Path.Combine(map, "verwacht-contacten.csv")).Where(regel => regel.StartsWith("2026-06;", StringComparison.Ordinal)).Select(regel => regel.Split(';')[4]).ToLookup(signaal => signaal);
        Assert.That(verwacht, Is.Not.Empty);
        foreach (var signaal in verwacht.Where(signaal => signaal.Key != "buiten toewijzing"))
        {
            Assert.That(uit, Does.Match($"(?i)\n{signaal.Key}: {signaal.Count()} toewijzing(en)?[.,]"));
        }

        var vergelijking = werkplaats.Voer("vergelijk", "periode", "--van", "2026-04", "--tot", "2026-06", "--wet", "wmo", "--formaat", "json", "--database", Path.Combine(map, "declaraties.db"));
        foreach (var rij in JsonNode.Parse(vergelijking.Uit)!["rijen"]!.AsArray())
        {
            Assert.That(uit, Does.Match($"\n{rij!["variant"]} +betaald +{Regex.Escape(Domein.Nederlands.Euro(new((long)rij["betaaldCenten"]!)))}  "));
        }
    }

    /// <summary>De Wmo-declaratie is er een die al was beantwoord, de Jeugdwet heeft dezelfde aanbieders en nummers.</summary>
    [Test]
    public void De_demo_krijgt_van_elke_wet_een_antwoord_in_een_envelop()
    {
        using var werkplaats = new Werkplaats();
        var map = werkplaats.Pad("proef");
        var uit = werkplaats.Voer("demo", "--stop", "--uit", map).Uit;
        foreach (var wet in (string[])["WMO", "JW"])
        {
            Assert.That(uit, Does.Match($@"\nDi01 met een {wet}323 van (\d{{8}}) aan (\d{{4}}); het antwoord: Di01 met een {wet}325 van \2 aan \1\.\n"));
        }

        Assert.That(Directory.EnumerateFiles(Path.Combine(map, "keten", "antwoorden")).Count(), Is.EqualTo(1 + Directory.EnumerateFiles(Path.Combine(map, "keten", "declaraties")).Count()));
        Assert.That(werkplaats.Voer("herspeel", "--alles", "--database", Path.Combine(map, "declaraties.db")).Uit, Does.Contain(", 0 verschillend."));
    }

    [Test]
    public void De_afwijzing_die_de_README_uitlegt_is_er_een_van_de_demo()
    {
        using var werkplaats = new Werkplaats();
        var map = werkplaats.Pad("proef");
        Assert.That(werkplaats.Voer("demo", "--stop", "--uit", map).Code, Is.Zero);
        var verslagen = Directory.EnumerateFiles(Path.Combine(map, "antwoorden"), "*.json").ToList();
        var readme = File.ReadAllText(Path.Combine(Standaard.Project, "README.md"));
        Assert.That(readme, Does.Contain($"It makes {verslagen.Count} declarations of seven municipalities"));
        // Shortened there: not every property, but each as it is.
        var uitgelegd = JsonNode.Parse(Regex.Match(readme, "(?s)```json\n(.+?)```").Groups[1].Value)!.AsObject();
        var bevindingen = verslagen.SelectMany(verslag => JsonNode.Parse(File.ReadAllText(verslag))!["bevindingen"]!.AsArray()).ToList();
        Assert.That(bevindingen.Count(bevinding => uitgelegd.All(deel => JsonNode.DeepEquals(bevinding![deel.Key], deel.Value))), Is.EqualTo(1));
    }

    [Test]
    public void De_demo_is_elke_keer_gelijk()
    {
        using var werkplaats = new Werkplaats();
        var eerste = werkplaats.Voer("demo", "--stop", "--uit", werkplaats.Pad("a")).Uit;
        werkplaats.Klok.Nu = werkplaats.Klok.Nu.AddYears(3);
        var tweede = werkplaats.Voer("demo", "--stop", "--uit", werkplaats.Pad("b")).Uit;
        Assert.That(tweede.Replace(werkplaats.Pad("b"), werkplaats.Pad("a"), StringComparison.Ordinal), Is.EqualTo(eerste));
        foreach (var naam in (string[])["a", "b"])
        {
            // How a message came in, and who fetched its answer, has a random key or a time; what was decided about it has neither.
            Databasedump.Wijzig(werkplaats.Pad(naam, "declaraties.db"), "delete from envelop");
            Databasedump.Wijzig(werkplaats.Pad(naam, "declaraties.db"), "delete from verzending");
            Databasedump.Wijzig(werkplaats.Pad(naam, "declaraties.db"), "delete from ontvangst");
            Databasedump.Wijzig(werkplaats.Pad(naam, "declaraties.db"), "delete from logregel");
        }

        Assert.That(Databasedump.Van(werkplaats.Pad("b", "declaraties.db")), Is.EqualTo(Databasedump.Van(werkplaats.Pad("a", "declaraties.db"))));
    }

    [Test]
    public void Een_volle_map_wordt_niet_gebruikt()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.Schrijf("proef/van-mij", "x");
        Assert.That(werkplaats.Voer("demo", "--stop", "--uit", werkplaats.Pad("proef")).Code, Is.EqualTo(64));
    }
}
