using System.Text.Json.Nodes;
using System.Xml.Linq;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Eigenschappen;

/// <summary>
/// Een advies houdt stand door het hele programma: de XML aangepast zoals het verslag zegt, opnieuw gecontroleerd tegen dezelfde database, en de bevindingen zijn weg.
/// </summary>
public sealed class AdviesSpecs
{
    [TestCaseSource(typeof(Goudgeval), nameof(Goudgeval.Namen))]
    public void Elk_advies_in_een_vast_geval_houdt_stand(string naam)
    {
        var map = Path.Combine(Goudgeval.Map, naam);
        using var werkplaats = new Werkplaats();
        Lees(werkplaats, map);
        foreach (var bestand in Directory.EnumerateFiles(Path.Combine(map, "declaraties"), "*.xml").Order(StringComparer.Ordinal))
        {
            HoudtStand(werkplaats, bestand, $"{Goudgeval.Lees(map).Peildatum:yyyy-MM-dd}");
            werkplaats.MetDatabase("declareer", bestand, "--antwoorden", werkplaats.Pad("antwoorden"), "--peildatum", $"{Goudgeval.Lees(map).Peildatum:yyyy-MM-dd}");
        }
    }

    [TestCase(201)]
    [TestCase(202)]
    [TestCase(203)]
    public void Elk_advies_in_een_verzonnen_wereld_vol_fouten_houdt_stand(int seed)
    {
        using var werkplaats = new Werkplaats();
        var map = werkplaats.Pad("wereld");
        Assert.That(werkplaats.Voer("genereer", "--uit", map, "--clienten", "20", "--aanbieders", "2", "--maanden", "4", "--seed", $"{seed}", "--fouten", "600", "--regels-per-client", "2").Code, Is.Zero);
        Lees(werkplaats, map);
        var met = 0;
        foreach (var bestand in Directory.EnumerateFiles(Path.Combine(map, "declaraties"), "*.xml").Order(StringComparer.Ordinal))
        {
            met += HoudtStand(werkplaats, bestand, "2026-07-31");
            werkplaats.MetDatabase("declareer", bestand, "--antwoorden", werkplaats.Pad("antwoorden"), "--peildatum", "2026-07-31");
        }

        Assert.That(met, Is.GreaterThan(10), "bevindingen met advies");
    }

    [Test]
    public void Een_verslag_noemt_het_advies_en_controleer_zegt_het_in_woorden()
    {
        using var werkplaats = new Werkplaats();
        var map = Path.Combine(Goudgeval.Map, "plafond-week-inspanning");
        Lees(werkplaats, map);
        var bestand = Directory.EnumerateFiles(Path.Combine(map, "declaraties"), "*.xml").Order(StringComparer.Ordinal)
            .First(b => Bevindingen(werkplaats, b, "2026-07-31").Any(f => (string)f["regel"]! == "TR321" && f["advies"]?["wijzig"]!.AsArray().Count > 0));
        var advies = Bevindingen(werkplaats, bestand, "2026-07-31").First(f => (string)f["regel"]! == "TR321")["advies"]!;
        Assert.That((string)advies["wijzig"]![0]!["pad"]!, Does.Match("^/Bericht/Declaratie/Clienten/Client\\[[0-9]+\\]/Prestaties/Prestatie\\[[0-9]+\\]/GeleverdVolume$"));
        Assert.That(
            werkplaats.MetDatabase("controleer", bestand, "--peildatum", "2026-07-31").Uit,
            Does.Contain($"  Advies: Wijzig in prestatie ").And.Contain($"GeleverdVolume in {(string)advies["wijzig"]![0]!["waarde"]!}, IngediendBedrag in "));
    }

    private static int HoudtStand(Werkplaats werkplaats, string bestand, string peildatum)
    {
        var eerst = Bevindingen(werkplaats, bestand, peildatum);
        var met = eerst.Count(b => b["advies"] is not null);
        if (met == 0 || Adviesopvolging.VolgOp(XDocument.Load(bestand, LoadOptions.SetLineInfo), eerst) is not { } opgevolgd)
        {
            return met;
        }

        var nieuw = werkplaats.Pad("opgevolgd", Path.GetFileName(bestand));
        Directory.CreateDirectory(Path.GetDirectoryName(nieuw)!);
        opgevolgd.Save(nieuw);
        var daarna = Bevindingen(werkplaats, nieuw, peildatum);
        // Level 2 hides what other lines have on the levels above it: this is about the lines that had advice, by their number of before or of now.
        var nummers = eerst.Where(b => b["advies"] is not null).Select(b => (string?)b["referentie"])
            .Concat(eerst.SelectMany(b => b["advies"]?["wijzig"]!.AsArray() ?? []).Where(w => ((string)w!["pad"]!).EndsWith("/ReferentieNummer", StringComparison.Ordinal)).Select(w => (string?)w!["waarde"])).ToHashSet();
        var zonder = eerst.Where(b => b["advies"] is null).Select(b => ((string)b["regel"]!, (string?)b["referentie"])).ToHashSet();
        Assert.That(
            daarna.Where(b => nummers.Contains((string?)b["referentie"]) && !zonder.Contains(((string)b["regel"]!, (string?)b["referentie"])))
                .Select(b => $"{b["regel"]} {b["referentie"]}: {b["toelichting"]}"),
            Is.Empty,
            $"{Path.GetFileName(bestand)} had {string.Join("\n", eerst.Select(b => b.ToJsonString()))}");
        return met;
    }

    private static List<JsonNode> Bevindingen(Werkplaats werkplaats, string bestand, string peildatum) =>
        JsonNode.Parse(werkplaats.MetDatabase("controleer", bestand, "--peildatum", peildatum, "--formaat", "json").Uit)!["bevindingen"]?.AsArray().Select(b => b!).ToList() ?? [];

    private static void Lees(Werkplaats werkplaats, string map)
    {
        werkplaats.MetDatabase("importeer", "producten", Path.Combine(map, "producten.csv"));
        werkplaats.MetDatabase("importeer", "contracten", Path.Combine(map, "contracten.csv"));
        // By then every one of them has been sent.
        werkplaats.MetDatabase("importeer", "toewijzingen", Path.Combine(map, "toewijzingen"), "--peildatum", "2026-12-31");
    }
}
