using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>Een ZIP-bestand met berichten mag overal waar een bericht mag: elk bericht krijgt zijn eigen uitkomst.</summary>
public sealed class ZipSpecs
{
    private static string Declaratie(string naam) => File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, naam));

    private static string Toewijzing(string naam) => File.ReadAllText(Voorraad.Bestand(Voorraad.Goed, "toewijzingen", naam));

    [Test]
    public void Declareer_geeft_elk_bericht_uit_een_zip_dezelfde_uitkomst_als_los()
    {
        using var los = new Werkplaats();
        los.LeesIn(Voorraad.Goed);
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var namen = Directory.EnumerateFiles(Path.GetDirectoryName(Voorraad.Declaratie(Voorraad.Goed, "1-januari"))!).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        foreach (var naam in namen)
        {
            los.Schrijf($"in/maart-{naam}", Declaratie(Path.GetFileNameWithoutExtension(naam)!));
        }

        var zip = werkplaats.Schrijf("maart.zip", Proefzip.Maak([.. namen.Select(naam => (naam!, Declaratie(Path.GetFileNameWithoutExtension(naam)!))).Reverse(), ("kapot.xml", "<kapot")]));
        var verwacht = los.Declareer(los.Pad("in"));
        var uitvoering = werkplaats.Declareer(zip);
        Assert.That((verwacht.Code, uitvoering.Code), Is.EqualTo((0, 2)), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.StartWith("maart.zip/kapot.xml: regel 1, ").And.Contain("zie maart-kapot.fout.json"));
        Assert.That(
            Antwoorden(werkplaats).Select(Path.GetFileName), Is.EquivalentTo(Antwoorden(los).Select(Path.GetFileName).Append("maart-kapot.fout.json")));
        foreach (var antwoord in Antwoorden(los).Where(pad => pad.EndsWith(".xml", StringComparison.Ordinal)))
        {
            Assert.That(File.ReadAllBytes(werkplaats.Pad("antwoorden", Path.GetFileName(antwoord))), Is.EqualTo(File.ReadAllBytes(antwoord)));
        }

        using var verslag = JsonDocument.Parse(File.ReadAllBytes(werkplaats.Pad("antwoorden", "maart-1-januari.json")));
        Assert.That(verslag.RootElement.GetProperty("bestand").GetString(), Is.EqualTo("maart.zip/1-januari.xml"));
        // Once more: the same answers, and nothing judged twice.
        var dump = Databasedump.Van(werkplaats.Database);
        Assert.That(werkplaats.Declareer(zip).Code, Is.EqualTo(2));
        Assert.That(Databasedump.Van(werkplaats.Database), Is.EqualTo(dump));
    }

    [Test]
    public void Een_zip_waaraan_iets_mankeert_wordt_in_zijn_geheel_geweigerd_en_de_andere_bestanden_gaan_door()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        werkplaats.Schrijf("in/1.zip", Proefzip.Maak(("1-januari.xml", Declaratie("1-januari")), ("map/x.xml", "x")));
        werkplaats.Schrijf("in/2.xml", Declaratie("1-januari"));
        werkplaats.Schrijf("in/3.zip", "%PDF-1.7");
        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(2), uitvoering.ToString());
        Assert.That(uitvoering.Foutregels, Has.Count.EqualTo(2));
        Assert.That(uitvoering.Foutregels[0], Does.Contain("ZIP-bestand 1.zip is geweigerd, met alles erin: 'map/x.xml' staat in een map; zet de berichten los in het ZIP-bestand"));
        Assert.That(uitvoering.Foutregels[1], Does.Contain("ZIP-bestand 3.zip is geweigerd, met alles erin: het is een PDF en geen ZIP-bestand met berichten"));
        Assert.That(Antwoorden(werkplaats).Select(Path.GetFileName), Is.EqualTo(["1.zip.fout.json", "2.json", "2.xml", "3.zip.fout.json"]));
        Assert.That(Databasedump.Aantal(werkplaats.Database, "declaratie"), Is.EqualTo(1));
    }

    [Test]
    public void Een_antwoord_uit_een_zip_overschrijft_geen_ander()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.Schrijf("in/a.zip", Proefzip.Maak(("b.xml", "x")));
        werkplaats.Schrijf("in/a-b.xml", "x");
        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((64, $"{werkplaats.Pad("in", "a.zip")}/b.xml en {werkplaats.Pad("in", "a-b.xml")} zouden hetzelfde antwoordbestand krijgen (a-b.xml).\n")));
    }

    [Test]
    public void Toewijzingen_uit_een_zip_en_los_in_een_map()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.Schrijf("in/1.zip", Proefzip.Maak(("a.xml", Toewijzing("1-client-a.xml")), ("b.xml", "<kapot/>")));
        werkplaats.Schrijf("in/2.xml", Toewijzing("2-client-b.xml"));
        werkplaats.Schrijf("in/3.zip", Proefzip.Maak(("c.zip", "x"), ("C.ZIP", "y")));
        var uitvoering = werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(2), uitvoering.ToString());
        Assert.That(uitvoering.Uit, Is.EqualTo("Toewijzingsberichten: 2 opgenomen, 0 al bekend, 2 geweigerd.\n"));
        Assert.That(uitvoering.Fout, Does.Contain("1.zip/b.xml: regel 1, kolom 1: ").And.Contain("ZIP-bestand 3.zip is geweigerd, met alles erin: 'C.ZIP' zit er twee keer in"));
        var weer = werkplaats.MetDatabase("importeer", "toewijzingen", werkplaats.Pad("in", "1.zip"));
        Assert.That(weer.Uit, Is.EqualTo("Toewijzingsberichten: 0 opgenomen, 1 al bekend, 1 geweigerd.\n"));
    }

    [Test]
    public void Controleer_zegt_van_elk_bericht_in_een_zip_hetzelfde_als_los()
    {
        using var werkplaats = new Werkplaats();
        var goed = werkplaats.Schrijf("goed.xml", Declaratie("1-januari"));
        var zip = werkplaats.Schrijf("post.ZIP", Proefzip.Maak(("goed.xml", Declaratie("1-januari")), ("kapot.xml", "<kapot/>")));
        var tekst = werkplaats.Voer("controleer", zip);
        Assert.That(tekst.Code, Is.EqualTo(2), tekst.ToString());
        Assert.That(tekst.Uit, Does.StartWith("post.ZIP/" + werkplaats.Voer("controleer", goed).Uit).And.Contain("\npost.ZIP/kapot.xml: voldoet niet aan het berichtschema (niveau 1)."));
        var json = werkplaats.Voer("controleer", zip, "--formaat", "json");
        using var verslagen = JsonDocument.Parse(json.Uit);
        Assert.That(verslagen.RootElement.EnumerateArray().Select(verslag => verslag.GetProperty("bestand").GetString()), Is.EqualTo(["post.ZIP/goed.xml", "post.ZIP/kapot.xml"]));
        var een = werkplaats.Voer("controleer", werkplaats.Schrijf("een.zip", Proefzip.Maak(("goed.xml", Declaratie("1-januari")))), "--formaat", "json");
        using var verslag = JsonDocument.Parse(een.Uit);
        Assert.That((een.Code, verslag.RootElement.GetProperty("bestand").GetString()), Is.EqualTo((0, "een.zip/goed.xml")));
    }

    [Test]
    public void Controleer_weigert_een_bom_in_woorden()
    {
        using var werkplaats = new Werkplaats();
        var bom = werkplaats.Schrijf("bom.zip", Proefzip.Maak(("bom.xml", new string(' ', 30_000_000))));
        var uitvoering = werkplaats.Voer("controleer", bom);
        Assert.That((uitvoering.Code, uitvoering.Fout), Is.EqualTo((2, "ZIP-bestand bom.zip is geweigerd, met alles erin: 'bom.xml' is uitgepakt groter dan 25 MB (OP179).\n")));
    }

    private static IEnumerable<string> Antwoorden(Werkplaats werkplaats) => Directory.EnumerateFiles(werkplaats.Pad("antwoorden")).Order(StringComparer.Ordinal);
}
