using System.Text.Json.Nodes;
using System.Xml.Linq;
using Declaraties.Berichten;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Eigenschappen;

/// <summary>
/// Wat altijd moet gelden, in verzonnen werelden die door het echte programma zijn gegaan: genereren, inlezen, declareren, rapporteren. Wat wordt
/// nagerekend, wordt nagerekend uit de berichten zelf.
/// </summary>
[TestFixture(101, 40, 3, 5, 0, 1, "wmo")]
[TestFixture(102, 12, 1, 8, 0, 3, "wmo")]
[TestFixture(103, 40, 3, 5, 120, 1, "wmo")]
[TestFixture(104, 15, 2, 6, 400, 2, "wmo")]
[TestFixture(105, 25, 5, 3, 1000, 1, "wmo")]
[TestFixture(106, 30, 3, 5, 300, 1, "jw")]
public sealed class WereldSpecs(int seed, int clienten, int aanbieders, int maanden, int fouten, int regels, string wet) : IDisposable
{
    private const string Peildatum = "2026-07-31";
    private static readonly DateOnly _totEnMet = new(2026, 6, 1);
    private readonly Werkplaats _werkplaats = new();
    private Uitvoering _gedeclareerd = null!;
    private List<Paar> _paren = [];
    private string _dump = "";

    [OneTimeSetUp]
    public void Doorloop()
    {
        var gemaakt = _werkplaats.Voer(
            "genereer", "--uit", Wereld(), "--clienten", $"{clienten}", "--aanbieders", $"{aanbieders}", "--maanden", $"{maanden}", "--seed", $"{seed}",
            "--fouten", $"{fouten}", "--regels-per-client", $"{regels}", "--wet", wet);
        Assert.That(gemaakt.Code, Is.Zero, gemaakt.ToString());
        LeesIn(_werkplaats.Database, Toewijzingen);
        _gedeclareerd = Declareer(_werkplaats.Database, Wereld("declaraties"), "antwoorden");
        _paren = Paren("antwoorden");
        _dump = Databasedump.Van(_werkplaats.Database);
    }

    [OneTimeTearDown]
    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public void Zonder_fouten_is_alles_goedgekeurd_en_met_fouten_staat_precies_wat_is_verwacht_in_de_antwoorden()
    {
        var verwacht = fouten == 0 ? [] : File.ReadAllLines(Wereld("verwacht.csv")).Skip(1).ToList();
        var gekregen = _paren.SelectMany(paar => paar.Afgewezen.Select(regel => $"{paar.Naam}.xml;{regel.Referentie};{regel.Codes}"));
        Assert.That(gekregen, Is.EqualTo(verwacht));
        Assert.That(_paren.Select(paar => paar.Kop), Has.All.EqualTo("0200"));
        Assert.That(_gedeclareerd.Code, Is.EqualTo(fouten == 0 ? 0 : 1), _gedeclareerd.ToString());
        Assert.That(_paren.Select(paar => Antwoordkort.Codes(paar.Antwoord!)), Is.EqualTo(_paren.Select(paar => paar.Afgewezen.Count == 0 ? "8001" : "0200")));
        Assert.That(_paren, Has.Count.EqualTo(Declaraties.Count).And.Count.GreaterThan(5));
    }

    [Test]
    public void Ingediend_min_toegekend_is_de_som_van_de_afgewezen_prestaties()
    {
        foreach (var paar in _paren)
        {
            var (ingediend, toegekend) = (Antwoordkort.Totaal(paar.Antwoord!, "TotaalIngediendBedrag"), Antwoordkort.Totaal(paar.Antwoord!, "TotaalToegekendBedrag"));
            Assert.That(ingediend, Is.EqualTo(paar.Ingediend.Sum(regel => regel.Bedrag)), paar.Naam);
            Assert.That(ingediend - toegekend, Is.EqualTo(paar.Afgewezen.Sum(regel => regel.Bedrag)), paar.Naam);
            Assert.That(toegekend, Is.EqualTo(paar.Goedgekeurd.Sum(regel => regel.Bedrag)), paar.Naam);
            // Only lines of the declaration, unchanged, in its order.
            Assert.That(paar.Afgewezen.Select(regel => regel with { Codes = "" }), Is.SubsetOf(paar.Ingediend));
            Assert.That(paar.Afgewezen.Select(regel => paar.Ingediend.IndexOf(regel with { Codes = "" })), Is.Ordered);
        }
    }

    [Test]
    public void Elk_antwoord_voldoet_aan_ons_schema() => Voldoet(Schemas.Eigen(Antwoordsoort));

    [Test]
    public void Elk_antwoord_voldoet_aan_het_officiele_schema() => Voldoet(Schemas.Officieel(Antwoordsoort));

    [Test]
    public void Elk_antwoord_voldoet_volgens_xmllint_aan_ons_schema()
    {
        using var xmllint = new Xmllint();
        var antwoorden = _paren.Select(paar => File.ReadAllBytes(_werkplaats.Pad("antwoorden", paar.Naam + ".xml"))).ToList();
        Assert.That(xmllint.Aanvaardt(Schemas.Bestand(Schemas.Eigen(Antwoordsoort), Antwoordsoort), antwoorden), Has.All.True);
    }

    [Test]
    public void Alles_nog_eens_insturen_verandert_niets()
    {
        LeesIn(_werkplaats.Database, Toewijzingen);
        var opnieuw = Declareer(_werkplaats.Database, Wereld("declaraties"), "opnieuw", "2027-01-01");
        Assert.That(opnieuw.Code, Is.EqualTo(_gedeclareerd.Code));
        Assert.That(opnieuw.Uit, Is.EqualTo(_gedeclareerd.Uit), "ook de samenvatting");
        Assert.That(Inhoud("opnieuw"), Is.EqualTo(Inhoud("antwoorden")));
        Assert.That(Databasedump.Van(_werkplaats.Database), Is.EqualTo(_dump));
    }

    [Test]
    public void Elke_aanbieder_alleen_krijgt_dezelfde_antwoorden()
    {
        foreach (var aanbieder in _paren.Select(paar => paar.Aanbieder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            // Only what a judgement of this provider needs: its own allocations, its own earlier declarations.
            var (database, uit) = (_werkplaats.Pad($"alleen-{aanbieder}.db"), $"alleen-{aanbieder}");
            Kopieer(ToewijzingenOpNaam.Where(bestand => Regel.Tekst(Antwoordkort.Kind(XDocument.Load(bestand).Root!, "Header")!, "Ontvanger") == aanbieder), uit + "-toewijzingen");
            Kopieer(_paren.Where(paar => paar.Aanbieder == aanbieder).Select(paar => Wereld("declaraties", paar.Naam + ".xml")), uit + "-declaraties");
            LeesIn(database, _werkplaats.Pad(uit + "-toewijzingen"));
            Declareer(database, _werkplaats.Pad(uit + "-declaraties"), uit);
            Gelijk(uit, naam => _paren.Single(paar => paar.Naam == naam).Aanbieder == aanbieder);
        }
    }

    [Test]
    public void De_volgorde_van_aanbieders_maakt_niet_uit_en_controleer_zegt_vooraf_wat_declareer_doet()
    {
        var database = _werkplaats.Pad("door-elkaar.db");
        LeesIn(database, Toewijzingen);
        // Per provider in order, the providers through one another.
        var toeval = new Random(seed);
        var rijen = _paren.GroupBy(paar => paar.Aanbieder, StringComparer.Ordinal).Select(groep => new Queue<Paar>(groep)).ToList();
        while (rijen.Count > 0)
        {
            var rij = rijen[toeval.Next(rijen.Count)];
            var paar = rij.Dequeue();
            var bestand = Wereld("declaraties", paar.Naam + ".xml");
            var proef = _werkplaats.Voer("controleer", bestand, "--peildatum", Peildatum, "--formaat", "json", "--database", database);
            var echt = Declareer(database, bestand, "door-elkaar");
            Assert.That(proef.Code, Is.EqualTo(echt.Code), paar.Naam);
            var verslag = JsonNode.Parse(File.ReadAllText(_werkplaats.Pad("door-elkaar", paar.Naam + ".json")))!;
            Assert.That(JsonNode.Parse(proef.Uit)!["bevindingen"]!.ToJsonString(), Is.EqualTo(verslag["bevindingen"]!.ToJsonString()), paar.Naam);
            if (rij.Count == 0)
            {
                rijen.Remove(rij);
            }
        }

        Gelijk("door-elkaar", _ => true);
    }

    [Test]
    public void De_volgorde_van_clienten_in_een_bericht_maakt_niet_uit()
    {
        var database = _werkplaats.Pad("omgekeerd.db");
        LeesIn(database, Toewijzingen);
        foreach (var paar in _paren)
        {
            var bericht = XDocument.Load(Wereld("declaraties", paar.Naam + ".xml"));
            var ouder = bericht.Descendants().Single(e => e.Name.LocalName == "Clienten");
            ouder.ReplaceNodes(ouder.Elements().Reverse().ToList());
            Directory.CreateDirectory(_werkplaats.Pad("omgekeerd-in"));
            bericht.Save(_werkplaats.Pad("omgekeerd-in", paar.Naam + ".xml"));
        }

        Declareer(database, _werkplaats.Pad("omgekeerd-in"), "omgekeerd");
        foreach (var paar in _paren)
        {
            var nu = new Paar(_werkplaats.Pad("omgekeerd-in", paar.Naam + ".xml"), _werkplaats.Pad("omgekeerd", paar.Naam + ".xml"));
            // Of two lines with one number the second in the document is refused: there the order is the rule (decision 6).
            var dubbel = paar.Ingediend.GroupBy(regel => regel.Referentie).Where(groep => groep.Count() > 1).Select(groep => groep.Key).ToHashSet(StringComparer.Ordinal);
            Assert.That(nu.Afgewezen.Where(regel => !dubbel.Contains(regel.Referentie)), Is.EquivalentTo(paar.Afgewezen.Where(regel => !dubbel.Contains(regel.Referentie))), paar.Naam);
        }
    }

    [Test]
    public void Elk_oordeel_is_gelijk_als_het_wordt_herspeeld()
    {
        var uitvoering = _werkplaats.Voer("herspeel", "--alles", "--database", _werkplaats.Database);
        Assert.That((uitvoering.Code, uitvoering.Uit), Is.EqualTo((0, $"{_paren.Count} herspeeld, {_paren.Count} gelijk, 0 verschillend.\n")));
        Assert.That(Databasedump.Van(_werkplaats.Database), Is.EqualTo(_dump));
    }

    [Test]
    public void De_benutting_is_die_uit_de_berichten()
    {
        var geleverd = 0L;
        for (var maand = _totEnMet.AddMonths(-maanden - 1); maand <= _totEnMet.AddMonths(1); maand = maand.AddMonths(1))
        {
            var rapport = _werkplaats.Voer("rapport", "benutting", "--maand", $"{maand:yyyy-MM}", "--formaat", "csv", "--database", _werkplaats.Database);
            Assert.That(rapport.Code, Is.Zero);
            // Without the names, which come after all that is counted.
            var regels = rapport.Uit.TrimEnd('\n').Split('\n').Skip(1).Select(regel => string.Join(';', regel.Split(';')[..^2])).ToList();
            Assert.That(regels, Is.EqualTo(Narekening.Benutting(ToewijzingenOpNaam, _paren, maand).Select(regel => $"{regel};{wet}")), $"{maand:yyyy-MM}");
            geleverd += regels.Sum(regel => long.Parse(regel.Split(';')[5], System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.That(geleverd, Is.EqualTo(_paren.SelectMany(paar => paar.Goedgekeurd).Sum(regel => regel.Minuten)), "alles is in een maand geteld");
        Assert.That(geleverd, Is.Positive);
    }

    [Test]
    public void Nergens_staat_een_bsn_buiten_de_antwoorden()
    {
        Assert.That(Werkplaats.BevatBsn(_gedeclareerd.Alles), Is.False);
        foreach (var verslag in Directory.EnumerateFiles(_werkplaats.Pad("antwoorden"), "*.json"))
        {
            Assert.That(Werkplaats.BevatBsn(File.ReadAllText(verslag)), Is.False, verslag);
        }
    }

    private Berichtsoort Antwoordsoort => wet == "jw" ? Berichtsoort.Jw325 : Berichtsoort.Wmo325;

    private string Toewijzingen => Wereld("toewijzingen");

    private IEnumerable<string> ToewijzingenOpNaam => Directory.EnumerateFiles(Toewijzingen).Order(StringComparer.Ordinal);

    private List<string> Declaraties => [.. Directory.EnumerateFiles(Wereld("declaraties")).Order(StringComparer.Ordinal)];

    private string Wereld(params ReadOnlySpan<string> delen) => _werkplaats.Pad(["wereld", .. delen]);

    private void LeesIn(string database, string toewijzingen)
    {
        foreach (var (soort, pad) in (ReadOnlySpan<(string, string)>)[("producten", Wereld("producten.csv")), ("contracten", Wereld("contracten.csv")), ("toewijzingen", toewijzingen)])
        {
            string[] dag = soort == "toewijzingen" ? ["--peildatum", Peildatum] : [];
            var uitvoering = _werkplaats.Voer(["importeer", soort, pad, "--database", database, .. dag]);
            Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((0, "")));
        }
    }

    private Uitvoering Declareer(string database, string invoer, string antwoorden, string peildatum = Peildatum) =>
        _werkplaats.Voer("declareer", invoer, "--antwoorden", _werkplaats.Pad(antwoorden), "--peildatum", peildatum, "--database", database);

    private void Voldoet(string map)
    {
        var schemas = Schemas.Laad(map, Antwoordsoort);
        foreach (var paar in _paren)
        {
            Assert.That(Schemas.Aanvaardt(schemas, Antwoordsoort, File.ReadAllBytes(_werkplaats.Pad("antwoorden", paar.Naam + ".xml"))), paar.Naam);
        }
    }

    private List<Paar> Paren(string antwoorden) =>
        [.. Declaraties.Select(declaratie => new Paar(declaratie, _werkplaats.Pad(antwoorden, Path.GetFileName(declaratie))))];

    private void Kopieer(IEnumerable<string> bestanden, string map)
    {
        Directory.CreateDirectory(_werkplaats.Pad(map));
        foreach (var bestand in bestanden)
        {
            File.Copy(bestand, _werkplaats.Pad(map, Path.GetFileName(bestand)));
        }
    }

    private SortedDictionary<string, string> Inhoud(string map) =>
        new(Directory.EnumerateFiles(_werkplaats.Pad(map)).ToDictionary(pad => Path.GetFileName(pad), File.ReadAllText), StringComparer.Ordinal);

    /// <summary>Dezelfde antwoorden byte voor byte, en dezelfde verslagen op het nummer van het oordeel na.</summary>
    private void Gelijk(string map, Func<string, bool> hoortErbij)
    {
        var (gekregen, verwacht) = (Inhoud(map), Inhoud("antwoorden"));
        Assert.That(gekregen.Keys, Is.EqualTo(verwacht.Keys.Where(naam => hoortErbij(Path.GetFileNameWithoutExtension(naam)))));
        foreach (var (naam, inhoud) in gekregen)
        {
            Assert.That(Zonder(naam, inhoud), Is.EqualTo(Zonder(naam, verwacht[naam])), naam);
        }

        static string Zonder(string naam, string inhoud)
        {
            if (!naam.EndsWith(".json", StringComparison.Ordinal))
            {
                return inhoud;
            }

            var verslag = JsonNode.Parse(inhoud)!.AsObject();
            Assert.That(verslag.Remove("oordeel"));
            return verslag.ToJsonString();
        }
    }
}
