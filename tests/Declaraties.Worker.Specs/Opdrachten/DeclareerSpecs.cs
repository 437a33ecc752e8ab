using System.Text.Json;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

public sealed class DeclareerSpecs
{
    private static readonly string _goed = Voorraad.Bestand(Voorraad.Goed, "declaraties");

    [Test]
    public void Naast_elk_antwoord_staat_een_verslag_met_dezelfde_naam()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(werkplaats.Declareer(_goed).Code, Is.Zero);
        Assert.That(Bestanden(werkplaats), Is.EqualTo(["1-januari.json", "1-januari.xml", "2-februari.json", "2-februari.xml"]));
        using var verslag = JsonDocument.Parse(File.ReadAllBytes(werkplaats.Pad("antwoorden", "1-januari.json")));
        Assert.That(verslag.RootElement.EnumerateObject().Select(p => p.Name), Is.EqualTo([
            "bestand", "aanbieder", "gemeente", "identificatie", "declaratieNummer", "declaratiePeriode", "oordeel", "uitslag", "peildatum", "regelset",
            "ingediendCenten", "toegekendCenten", "goedgekeurd", "afgewezen", "nietBeoordeeld", "nieuw", "bevindingen", "signalen"]));
    }

    [Test]
    public void Een_nummer_van_de_afzender_staat_in_het_verslag_zoals_hij_het_schreef()
    {
        const string Nummer = "999945610";
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        werkplaats.Schrijf($"in/{Nummer}.xml", File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"))
            .Replace(">R1<", $">{Nummer}<", StringComparison.Ordinal)
            .Replace("<wmo323:ToewijzingNummer>101<", "<wmo323:ToewijzingNummer>555<", StringComparison.Ordinal));
        Assert.That(werkplaats.Declareer(werkplaats.Pad("in")).Code, Is.EqualTo(1));
        using var verslag = JsonDocument.Parse(File.ReadAllBytes(werkplaats.Pad("antwoorden", $"{Nummer}.json")));
        Assert.That(verslag.RootElement.GetProperty("bestand").GetString(), Is.EqualTo($"{Nummer}.xml"));
        Assert.That(verslag.RootElement.GetProperty("bevindingen").EnumerateArray().Select(b => b.GetProperty("referentie").GetString()), Does.Contain(Nummer));
    }

    [Test]
    public void Een_bevinding_zegt_alles_wat_nodig_is_om_haar_te_herstellen()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn("prestatie-per-regel");
        werkplaats.MetDatabase("declareer", Voorraad.Declaratie("prestatie-per-regel", "1-februari"), "--antwoorden", werkplaats.Pad("antwoorden"), "--peildatum", "2026-04-20");
        var regels = File.ReadAllLines(Voorraad.Declaratie("prestatie-per-regel", "1-februari"));
        using var verslag = JsonDocument.Parse(File.ReadAllBytes(werkplaats.Pad("antwoorden", "1-februari.json")));
        var bevindingen = verslag.RootElement.GetProperty("bevindingen").EnumerateArray().ToList();
        Assert.That(bevindingen, Has.Count.EqualTo(18));
        foreach (var bevinding in bevindingen)
        {
            Assert.That(bevinding.EnumerateObject().Select(p => p.Name), Is.EqualTo(["regel", "niveau", "retourcode", "klasse", "referentie", "regelnummer", "kolom", "toelichting", "zouVoldoen", "advies", "kop"]));
            Assert.That(bevinding.GetProperty("toelichting").GetString(), Does.EndWith("."));
            Assert.That(bevinding.GetProperty("zouVoldoen").GetString(), Does.EndWith("."));
            // Regel en kolom wijzen het begin van de prestatie aan, en de referentie staat er vlak onder.
            var regel = bevinding.GetProperty("regelnummer").GetInt32() - 1;
            Assert.That(regels[regel][(bevinding.GetProperty("kolom").GetInt32() - 1)..], Is.EqualTo("<wmo323:Prestatie>"));
            Assert.That(regels[regel + 2], Does.Contain($">{bevinding.GetProperty("referentie").GetString()}<"));
        }
    }

    [Test]
    public void Een_map_gaat_op_naam_en_alleen_wat_op_xml_eindigt()
    {
        using var werkplaats = new Werkplaats();
        // Ordinal: capitals and digits before small letters, 10 before 9.
        string[] namen = ["10.xml", "9.XML", "B.xml", "a.xml", "é.xml"];
        foreach (var naam in namen)
        {
            werkplaats.Schrijf("in/" + naam, "<geen/>");
        }

        werkplaats.Schrijf("in/lees-mij.txt", "geen bericht");
        werkplaats.Schrijf("in/a.xml.bak", "geen bericht");
        werkplaats.Schrijf("in/map.xml/b.xml", "een map dieper telt niet mee");
        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That(uitvoering.Foutregels.Select(regel => regel.Split(':')[0]), Is.EqualTo(namen));
    }

    [Test]
    public void Een_enkel_bestand_mag_elke_naam_hebben()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var bestand = werkplaats.Schrijf("declaratie", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        Assert.That(werkplaats.Declareer(bestand).Code, Is.Zero);
        Assert.That(Bestanden(werkplaats), Is.EqualTo(["declaratie.json", "declaratie.xml"]));
    }

    [TestCase("bestaat-niet", "bestaat niet")]
    [TestCase("leeg", "bevat geen bestanden op .xml of .zip")]
    public void Invoer_die_er_niet_is_is_onleesbaar(string naam, string boodschap)
    {
        using var werkplaats = new Werkplaats();
        Directory.CreateDirectory(werkplaats.Pad("leeg"));
        var uitvoering = werkplaats.Declareer(werkplaats.Pad(naam));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.Contain(boodschap));
        Assert.That(werkplaats.Pad("antwoorden"), Does.Not.Exist, "zonder invoer geen map");
    }

    [Test]
    public void Een_bestand_dat_niet_te_lezen_is_krijgt_een_verslag_en_de_rest_gaat_door()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        werkplaats.Schrijf("in/2.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        File.CreateSymbolicLink(werkplaats.Pad("in", "1.xml"), werkplaats.Pad("weg.xml"));
        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.Contain("1.xml is niet te lezen: het bestaat niet").And.Not.Contain("Could not"));
        Assert.That(Bestanden(werkplaats), Is.EqualTo(["1.fout.json", "2.json", "2.xml"]));
    }

    [Test]
    public void Een_bericht_heeft_altijd_een_uitkomst_nooit_die_van_vroeger_ernaast()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        var goed = File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        var bestand = werkplaats.Schrijf("d.xml", goed);
        Assert.That(werkplaats.Declareer(bestand).Code, Is.Zero);
        Assert.That(Bestanden(werkplaats), Is.EqualTo(["d.json", "d.xml"]));
        werkplaats.Schrijf("d.xml", goed[..500]);
        Assert.That(werkplaats.Declareer(bestand).Code, Is.EqualTo(2));
        Assert.That(Bestanden(werkplaats), Is.EqualTo(["d.fout.json"]));
        werkplaats.Schrijf("d.xml", goed);
        Assert.That(werkplaats.Declareer(bestand).Code, Is.Zero);
        Assert.That(Bestanden(werkplaats), Is.EqualTo(["d.json", "d.xml"]));
    }

    [TestCase("in")]
    [TestCase("in/")]
    [TestCase("in/../in/.")]
    [TestCase("koppeling")]
    [TestCase("map/../koppeling/.")]
    public void Antwoorden_komen_niet_bij_de_berichten(string antwoorden)
    {
        using var werkplaats = new Werkplaats();
        var inhoud = File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        var bestand = werkplaats.Schrijf("in/d.xml", inhoud);
        Directory.CreateDirectory(werkplaats.Pad("map"));
        Directory.CreateSymbolicLink(werkplaats.Pad("koppeling"), werkplaats.Pad("in"));
        foreach (var invoer in (string[])[bestand, werkplaats.Pad("in"), werkplaats.Pad("koppeling"), werkplaats.Pad("koppeling", "d.xml")])
        {
            var uitvoering = werkplaats.Declareer(invoer, antwoorden);
            Assert.That(uitvoering.Code, Is.EqualTo(64), uitvoering.ToString());
            Assert.That(uitvoering.Fout, Does.Contain("zou").And.Contain("overschrijven"));
        }

        Assert.That(Directory.EnumerateFiles(werkplaats.Pad("in")).Select(File.ReadAllBytes), Is.EqualTo(new[] { inhoud }));
        Assert.That(werkplaats.Database, Does.Not.Exist, "er is niets begonnen");
    }

    [Test]
    public void Ook_het_verslag_en_een_koppeling_mogen_niets_overschrijven()
    {
        using var werkplaats = new Werkplaats();
        var bericht = File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        werkplaats.Schrijf("map/d.json", bericht);
        werkplaats.Schrijf("map/e.xml", bericht);
        File.CreateSymbolicLink(werkplaats.Pad("e.xml"), werkplaats.Pad("map", "e.xml"));
        Assert.That(werkplaats.Declareer(werkplaats.Pad("map", "d.json"), "map").Code, Is.EqualTo(64), "het bericht heet zoals het verslag");
        Assert.That(werkplaats.Declareer(werkplaats.Pad("e.xml"), "map").Code, Is.EqualTo(64), "het bericht staat achter een koppeling");
        var database = werkplaats.Pad("map", "f.json");
        Assert.That(werkplaats.Voer("declareer", werkplaats.Schrijf("in/f.xml", bericht), "--antwoorden", werkplaats.Pad("map"), "--database", database).Code, Is.EqualTo(64), "de database heet zoals het verslag");
        Assert.That(database, Does.Not.Exist);
        Assert.That(Directory.EnumerateFiles(werkplaats.Pad("map")).Select(File.ReadAllBytes), Has.All.EqualTo(bericht));
    }

    [TestCase("a.xml", "a.XML")]
    [TestCase("a.xml", "A.xml")]
    [TestCase("a.xml", "a.fout.xml")]
    public void Twee_berichten_delen_geen_uitvoer(string een, string ander)
    {
        using var werkplaats = new Werkplaats();
        werkplaats.Schrijf("in/" + een, "<geen/>");
        werkplaats.Schrijf("in/" + ander, "<geen/>");
        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(64), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.Contain("zouden hetzelfde antwoordbestand krijgen"));
    }

    [TestCase("bestand", "er staat al iets met die naam")]
    [TestCase("bestand/eronder", "een deel van het pad bestaat niet of is geen map")]
    public void Een_map_die_niet_kan_is_verkeerd_gebruik(string antwoorden, string reden)
    {
        using var werkplaats = new Werkplaats();
        werkplaats.Schrijf("bestand", "x");
        var uitvoering = werkplaats.Declareer(_goed, antwoorden);
        Assert.That(uitvoering.Code, Is.EqualTo(64), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.Contain("kan niet worden geschreven: " + reden));
        Assert.That(werkplaats.Database, Does.Not.Exist);
    }

    [Test]
    public void Een_map_die_nog_niet_bestaat_wordt_gemaakt()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(werkplaats.Declareer(_goed, "een/twee/drie").Code, Is.Zero);
        Assert.That(werkplaats.Pad("een", "twee", "drie", "2-februari.xml"), Does.Exist);
    }

    [Test]
    public void Wat_een_afgebroken_proces_liet_liggen_wordt_opgeruimd_en_van_een_ander_niets()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        string[] weg = [Tijdelijk('1'), Tijdelijk('2')];
        // Being written, another program's, not a number of ours.
        string[] blijft = [Tijdelijk('3'), "1-januari.xml.tmp", ".declaraties-.tmp", ".declaraties-oud.tmp", $"ander{Tijdelijk('4')}"];
        foreach (var naam in weg.Concat(blijft))
        {
            werkplaats.Schrijf("antwoorden/" + naam, "half");
        }

        using var schrijver = new FileStream(werkplaats.Pad("antwoorden", Tijdelijk('3')), FileMode.Open, FileAccess.Write, FileShare.None);
        Assert.That(werkplaats.Declareer(_goed).Code, Is.Zero);
        Assert.That(Directory.EnumerateFiles(werkplaats.Pad("antwoorden"), "*.tmp").Select(Path.GetFileName), Is.EquivalentTo(blijft));

        static string Tijdelijk(char teken) => $".declaraties-{new string(teken, 32)}.tmp";
    }

    [Test]
    public void Wie_meekijkt_ziet_nooit_een_half_bestand()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn("prestatie-per-regel");
        var bericht = File.ReadAllText(Voorraad.Declaratie("prestatie-per-regel", "1-februari"));
        for (var i = 0; i < 60; i++)
        {
            werkplaats.Schrijf($"in/{i:000}.xml", bericht.Replace(">W01<", $">W{i}<", StringComparison.Ordinal).Replace(">D01<", $">D{i}<", StringComparison.Ordinal));
        }

        var antwoorden = Directory.CreateDirectory(werkplaats.Pad("antwoorden"));
        using var klaar = new CancellationTokenSource();
        var gezien = 0;
        var meekijker = Task.Run(() =>
        {
            while (!klaar.IsCancellationRequested)
            {
                foreach (var bestand in antwoorden.EnumerateFiles())
                {
                    if (bestand.Extension is ".xml" or ".json")
                    {
                        var tekst = File.ReadAllText(bestand.FullName);
                        Assert.That(tekst, Does.EndWith(bestand.Extension == ".xml" ? "Bericht>\n" : "}\n"), bestand.Name);
                        gezien++;
                    }
                }
            }
        });
        for (var keer = 0; keer < 2; keer++)
        {
            werkplaats.MetDatabase("declareer", werkplaats.Pad("in"), "--antwoorden", antwoorden.FullName, "--peildatum", "2026-04-20");
        }

        klaar.Cancel();
        Assert.That(meekijker.Wait, Throws.Nothing);
        Assert.That(gezien, Is.GreaterThan(50));
    }

    [Test]
    public void De_samenvatting_telt_prestaties_bedragen_en_bevindingen_per_regel()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn("client-onbekend");
        var uitvoering = werkplaats.Declareer(Voorraad.Bestand("client-onbekend", "declaraties"));
        Assert.That(uitvoering.Fout, Is.Empty);
        var regels = uitvoering.Uit.Split('\n').Select(regel => string.Join(' ', regel.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.That(regels, Does.Contain("deels afgewezen 2"));
        Assert.That(regels, Does.Contain("goedgekeurd 1 75,00"));
        Assert.That(regels, Does.Contain("afgewezen 4 175,00"));
        Assert.That(regels, Does.Contain("ingediend 5 250,00"));
        Assert.That(regels, Does.Contain("Waarvan niet beoordeeld, want hun bericht, declaratie of client is afgekeurd: 3."));
        Assert.That(regels, Has.Some.StartsWith("TR304 8187 2 "));
        Assert.That(regels, Has.Some.StartsWith("TR314 8021 1 "));
    }

    [Test]
    public void Hetzelfde_bericht_onder_een_andere_naam_op_een_andere_dag_krijgt_hetzelfde_antwoord()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(werkplaats.Declareer(_goed).Code, Is.Zero);
        var dump = Databasedump.Van(werkplaats.Database);
        var kopie = werkplaats.Schrijf("kopie.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        var uitvoering = werkplaats.MetDatabase("declareer", kopie, "--antwoorden", werkplaats.Pad("antwoorden"), "--peildatum", "2026-09-09");
        Assert.That(uitvoering.Code, Is.Zero);
        Assert.That(uitvoering.Fout, Does.Contain("kopie.xml: dit bericht is al eerder beoordeeld"));
        Assert.That(File.ReadAllBytes(werkplaats.Pad("antwoorden", "kopie.xml")), Is.EqualTo(File.ReadAllBytes(werkplaats.Pad("antwoorden", "1-januari.xml"))));
        Assert.That(Databasedump.Van(werkplaats.Database), Is.EqualTo(dump));
    }

    [Test]
    public void Zonder_peildatum_geldt_vandaag_in_nederland()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        // In Amsterdam is it already the 21st.
        werkplaats.Klok.Nu = new DateTimeOffset(2026, 3, 20, 23, 30, 0, TimeSpan.Zero);
        werkplaats.MetDatabase("declareer", Voorraad.Declaratie(Voorraad.Goed, "1-januari"), "--antwoorden", werkplaats.Pad("antwoorden"));
        Assert.That(File.ReadAllText(werkplaats.Pad("antwoorden", "1-januari.xml")), Does.Contain("<iwmo:Dagtekening>2026-03-21</iwmo:Dagtekening>"));
    }

    private static IEnumerable<string?> Bestanden(Werkplaats werkplaats) =>
        Directory.EnumerateFiles(werkplaats.Pad("antwoorden")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
