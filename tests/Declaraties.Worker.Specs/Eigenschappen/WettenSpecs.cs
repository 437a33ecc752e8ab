using System.Text.Json.Nodes;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Eigenschappen;

/// <summary>
/// Twee wetten op een database: dezelfde aanbieders, gemeenten, clienten en nummers, en toch krijgt elke declaratie wat zij alleen ook kreeg. Wat van de ene wet bij de andere
/// zou tellen, is hier een ander antwoord.
/// </summary>
public sealed class WettenSpecs
{
    private const string Peildatum = "2026-07-31";
    private static readonly string[] _wetten = ["wmo", "jw"];

    [TestCase(201, 0)]
    [TestCase(202, 250)]
    public void Werelden_van_beide_wetten_op_een_database_geven_wat_elk_apart_geeft(int seed, int fouten)
    {
        using var werkplaats = new Werkplaats();
        foreach (var wet in (string[])[.. _wetten, "beide"])
        {
            Genereer(werkplaats, wet, seed, fouten);
            Verwerk(werkplaats, wet);
        }

        foreach (var wet in _wetten)
        {
            var apart = Inhoud(werkplaats, wet);
            Assert.That(apart, Has.Count.GreaterThan(40));
            foreach (var (naam, antwoord) in apart)
            {
                Assert.That(Inhoud(werkplaats, "beide").GetValueOrDefault(naam), Is.EqualTo(antwoord), naam);
            }
        }

        Assert.That(Inhoud(werkplaats, "beide"), Has.Count.EqualTo(_wetten.Sum(wet => Inhoud(werkplaats, wet).Count)));
        Assert.That(Codes(werkplaats, "beide"), Is.EquivalentTo(_wetten.SelectMany(wet => Codes(werkplaats, wet))));
        var herspeeld = werkplaats.Voer("herspeel", "--alles", "--database", werkplaats.Pad("beide.db"));
        Assert.That(herspeeld.Code, Is.Zero, herspeeld.ToString());
        Assert.That(Regelsets(werkplaats, "beide"), Is.EqualTo(["ijw-3.2/2026.2", "iwmo-3.2/2026.2"]));
    }

    [Test]
    public void Wat_genereer_van_beide_maakt_is_wat_het_van_elk_maakt()
    {
        using var werkplaats = new Werkplaats();
        foreach (var wet in (string[])[.. _wetten, "beide"])
        {
            Genereer(werkplaats, wet, 203, 100);
        }

        foreach (var map in (string[])["toewijzingen", "declaraties"])
        {
            var apart = _wetten.SelectMany(wet => Directory.EnumerateFiles(werkplaats.Pad(wet, map))).ToDictionary(pad => Path.GetFileName(pad), File.ReadAllText);
            var samen = Directory.EnumerateFiles(werkplaats.Pad("beide", map)).ToDictionary(pad => Path.GetFileName(pad), File.ReadAllText);
            Assert.That(samen, Is.EquivalentTo(apart));
        }

        foreach (var bestand in (string[])["producten.csv", "contracten.csv", "verwacht.csv"])
        {
            Assert.That(
                File.ReadAllLines(werkplaats.Pad("beide", bestand)),
                Is.EqualTo(File.ReadAllLines(werkplaats.Pad("wmo", bestand)).Concat(File.ReadAllLines(werkplaats.Pad("jw", bestand)).Skip(1))));
        }

        Assert.That(File.ReadAllText(werkplaats.Pad("beide", "aanbieders.csv")), Is.EqualTo(File.ReadAllText(werkplaats.Pad("jw", "aanbieders.csv"))), "dezelfde aanbieders, elk met een naam");

        // A register of the Wmo is what it was before there was another law.
        foreach (var (wet, achteraan) in ((string, string)[])[("wmo", ""), ("jw", ";Wet"), ("beide", ";Wet")])
        {
            var map = $"contacten-{wet}";
            Assert.That(werkplaats.Voer("genereer", "--uit", werkplaats.Pad(map), "--clienten", "5", "--aanbieders", "1", "--maanden", "1", "--seed", "1", "--wet", wet, "--contacten").Code, Is.Zero, wet);
            Assert.That(File.ReadLines(werkplaats.Pad(map, "contacten.csv")).First(), Is.EqualTo("Aanbieder;Gemeente;ToewijzingNummer;Datum;Soort;Minuten;Locatie" + achteraan), wet);
        }

        Assert.That(Rijen("contacten-beide"), Is.EqualTo(Rijen("contacten-wmo").Select(rij => rij + ";wmo").Concat(Rijen("contacten-jw"))));

        IEnumerable<string> Rijen(string map) => File.ReadAllLines(werkplaats.Pad(map, "contacten.csv")).Skip(1);
    }

    private static void Genereer(Werkplaats werkplaats, string wet, int seed, int fouten)
    {
        var gemaakt = werkplaats.Voer(
            "genereer", "--uit", werkplaats.Pad(wet), "--clienten", "40", "--aanbieders", "3", "--maanden", "5", "--seed", $"{seed}", "--fouten", $"{fouten}", "--wet", wet);
        Assert.That(gemaakt.Code, Is.Zero, gemaakt.ToString());
    }

    private static void Verwerk(Werkplaats werkplaats, string wet)
    {
        var database = werkplaats.Pad(wet + ".db");
        foreach (var (soort, invoer, dag) in ((string, string, string[])[])
        [
            ("producten", "producten.csv", []), ("contracten", "contracten.csv", []), ("toewijzingen", "toewijzingen", ["--peildatum", Peildatum]),
        ])
        {
            var ingelezen = werkplaats.Voer(["importeer", soort, werkplaats.Pad(wet, invoer), "--database", database, .. dag]);
            Assert.That((ingelezen.Code, ingelezen.Fout), Is.EqualTo((0, "")), wet);
        }

        var gedeclareerd = werkplaats.Voer("declareer", werkplaats.Pad(wet, "declaraties"), "--antwoorden", werkplaats.Pad(wet + "-antwoorden"), "--peildatum", Peildatum, "--database", database);
        Assert.That(gedeclareerd.Fout, Is.Empty, wet);
    }

    /// <summary>De antwoorden byte voor byte, en de verslagen op het nummer van het oordeel na.</summary>
    private static Dictionary<string, string> Inhoud(Werkplaats werkplaats, string wet) =>
        Directory.EnumerateFiles(werkplaats.Pad(wet + "-antwoorden")).ToDictionary(pad => Path.GetFileName(pad), pad =>
        {
            if (!pad.EndsWith(".json", StringComparison.Ordinal))
            {
                return File.ReadAllText(pad);
            }

            var verslag = JsonNode.Parse(File.ReadAllText(pad))!.AsObject();
            Assert.That(verslag.Remove("oordeel"));
            return verslag.ToJsonString();
        });

    /// <summary>Per afgewezen prestatie wat de generator ervan verwacht; leeg als er geen fouten zijn.</summary>
    private static IEnumerable<string> Codes(Werkplaats werkplaats, string wet) =>
        Directory.EnumerateFiles(werkplaats.Pad(wet + "-antwoorden"), "*.xml").SelectMany(pad => Antwoordkort.Van(File.ReadAllBytes(pad)).Select(regel => $"{Path.GetFileName(pad)} {regel}"));

    private static IEnumerable<string> Regelsets(Werkplaats werkplaats, string wet) =>
        Inhoud(werkplaats, wet).Where(paar => paar.Key.EndsWith(".json", StringComparison.Ordinal)).Select(paar => (string)JsonNode.Parse(paar.Value)!["regelset"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
