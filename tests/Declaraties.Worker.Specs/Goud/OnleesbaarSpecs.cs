using System.Text;
using System.Text.Json;
using Declaraties.Testbasis;
using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Goud;

/// <summary>
/// Een map vol berichten die niet te lezen zijn, en een dat dat wel is. Elk eindigt in een duidelijke boodschap met een plaats: geen antwoord, geen
/// Bsn, geen stack trace, en de rest gaat door.
/// </summary>
public sealed class OnleesbaarSpecs
{
    private const string Goed = "zz-goed";
    private static readonly string _map = Path.Combine(Goudgeval.Map, "onleesbaar");
    private static readonly string _berichten = Path.Combine(_map, "berichten");

    public static IEnumerable<string> Namen => Directory.EnumerateFiles(_berichten).Select(pad => Path.GetFileNameWithoutExtension(pad)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Onleesbaar => Namen.Where(naam => naam != Goed);

    [Test]
    public void Een_map_met_onleesbare_berichten_geeft_verslagen_en_een_antwoord_op_wat_wel_te_lezen_is()
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("declareer", _berichten, "--antwoorden", werkplaats.Pad("antwoorden"));

        Assert.That(uitvoering.Code, Is.EqualTo(2), uitvoering.ToString());
        Assert.That(uitvoering.Foutregels, Has.Count.EqualTo(Onleesbaar.Count()), "een regel per onleesbaar bericht");
        var uitkomst = Directory.EnumerateFiles(werkplaats.Pad("antwoorden"))
            .ToDictionary(pad => Path.Combine("antwoorden", Path.GetFileName(pad)), File.ReadAllBytes);
        Assert.That(
            uitkomst.Keys.Select(Path.GetFileName),
            Is.EquivalentTo(Onleesbaar.Select(naam => naam + ".fout.json").Append(Goed + ".xml").Append(Goed + ".json")));
        uitkomst["verloop.txt"] = Encoding.UTF8.GetBytes(uitvoering.Alles);
        Goudgeval.Vergelijk(_map, uitkomst, "antwoorden");
    }

    [TestCaseSource(nameof(Onleesbaar))]
    public void Een_onleesbaar_bericht_krijgt_een_verslag_met_plaats_en_zonder_bsn(string naam)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("declareer", Path.Combine(_berichten, naam + ".xml"), "--antwoorden", werkplaats.Pad("antwoorden"));

        Assert.That(uitvoering.Code, Is.EqualTo(2), uitvoering.ToString());
        Netjes(uitvoering);
        Assert.That(Directory.EnumerateFiles(werkplaats.Pad("antwoorden")).Select(Path.GetFileName), Is.EqualTo([naam + ".fout.json"]));
        var tekst = File.ReadAllText(werkplaats.Pad("antwoorden", naam + ".fout.json"));
        Assert.That(Werkplaats.BevatBsn(tekst), Is.False, tekst);
        Fouten(tekst);
        Assert.That(Databasedump.Aantal(werkplaats.Database, "declaratie"), Is.Zero);
    }

    [TestCaseSource(nameof(Onleesbaar))]
    public void Controleer_zegt_van_een_onleesbaar_bericht_hetzelfde(string naam)
    {
        using var werkplaats = new Werkplaats();
        var bestand = Path.Combine(_berichten, naam + ".xml");
        var json = werkplaats.Voer("controleer", bestand, "--formaat", "json");
        var tekst = werkplaats.Voer("controleer", bestand);

        Assert.That((json.Code, tekst.Code), Is.EqualTo((2, 2)));
        Netjes(json);
        Netjes(tekst);
        var fouten = Fouten(json.Uit);
        Assert.That(json.Uit, Is.EqualTo(File.ReadAllText(Path.Combine(_map, "antwoorden", naam + ".fout.json"))));
        Assert.That(tekst.Uit, Does.Contain($"regel {fouten[0].Regel}, kolom {fouten[0].Kolom}"));
    }

    [TestCaseSource(nameof(Namen))]
    public void Een_map_met_toewijzingen_weigert_wat_geen_toewijzing_is(string naam)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase("importeer", "toewijzingen", Path.Combine(_berichten, naam + ".xml"));
        Netjes(uitvoering);
        Assert.That(uitvoering.Code, Is.EqualTo(naam == "wmo301" ? 0 : 1), uitvoering.ToString());
        if (naam != "wmo301")
        {
            Assert.That(uitvoering.Fout, Does.Match($"^{naam}\\.xml: regel [0-9]+, kolom [0-9]+: "));
            Assert.That(uitvoering.Uit, Is.EqualTo("Toewijzingsberichten: 0 opgenomen, 0 al bekend, 1 geweigerd.\n"));
        }
    }

    [Test]
    public void Een_bericht_boven_de_grens_wordt_niet_gelezen_en_eronder_wel()
    {
        using var werkplaats = new Werkplaats();
        var goed = File.ReadAllText(Path.Combine(_berichten, Goed + ".xml"));
        const int Grens = 1024 * 1024;
        // Achter een bericht mag commentaar staan, en witruimte: zo is elke grootte te maken.
        var groot = goed + string.Concat(Enumerable.Repeat("<!-- opvulling -->\n", (Grens - goed.Length) / 19));
        var passend = werkplaats.Schrijf("in/past.xml", groot.PadRight(Grens));
        var teGroot = werkplaats.Schrijf("in/te-groot.xml", groot.PadRight(Grens + 1));
        var antwoorden = werkplaats.Pad("antwoorden");

        Assert.That(werkplaats.MetDatabase("declareer", passend, "--antwoorden", antwoorden, "--maximale-grootte", "1").Code, Is.EqualTo(1));
        var uitvoering = werkplaats.MetDatabase("declareer", teGroot, "--antwoorden", antwoorden, "--maximale-grootte", "1");
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.Contain("te groot").And.Contain("1048576"));
        Assert.That(antwoorden + "/te-groot.fout.json", Does.Exist);
        Assert.That(antwoorden + "/te-groot.xml", Does.Not.Exist);
        Assert.That(werkplaats.Voer("controleer", teGroot, "--maximale-grootte", "1").Code, Is.EqualTo(2));
        // The very same size is fine under the default of 25 MB.
        Assert.That(werkplaats.Voer("controleer", teGroot).Code, Is.Zero);
    }

    [Test]
    public void Een_bericht_van_een_miljoen_elementen_diep_kost_geen_tijd()
    {
        using var werkplaats = new Werkplaats();
        var goed = File.ReadAllText(Path.Combine(_berichten, Goed + ".xml"));
        var diep = string.Concat(Enumerable.Repeat("<e>", 1_000_000)) + "999900006" + string.Concat(Enumerable.Repeat("</e>", 1_000_000));
        var bestand = werkplaats.Schrijf("diep.xml", goed.Replace("<wmo323:Bsn>", diep + "<wmo323:Bsn>", StringComparison.Ordinal));
        Uitvoering uitvoering = null!;
        Assert.That(Geduld.Rekentijd(() => uitvoering = werkplaats.Voer("controleer", bestand)), Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Netjes(uitvoering);
    }

    [Test]
    public void Een_waarde_zonder_einde_kost_geen_tijd()
    {
        using var werkplaats = new Werkplaats();
        var goed = File.ReadAllText(Path.Combine(_berichten, Goed + ".xml"));
        var bestand = werkplaats.Schrijf("lang.xml", goed.Replace("<wmo323:Bsn>", "<wmo323:Bsn>" + new string('9', 20_000_000), StringComparison.Ordinal));
        Uitvoering uitvoering = null!;
        Assert.That(Geduld.Rekentijd(() => uitvoering = werkplaats.Voer("controleer", bestand)), Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Netjes(uitvoering);
    }

    [TestCase(1, 1)]
    [TestCase(100, 100)]
    [TestCase(1000, 120)]
    public void Het_lezen_stopt_na_het_opgegeven_aantal_fouten(int grens, int verwacht)
    {
        using var werkplaats = new Werkplaats();
        var json = werkplaats.Voer("controleer", Path.Combine(_berichten, "veel-fouten.xml"), "--formaat", "json", "--maximum-fouten", $"{grens}").Uit;
        Assert.That(Fouten(json), Has.Count.EqualTo(verwacht));
        using var verslag = JsonDocument.Parse(json);
        Assert.That(verslag.RootElement.GetProperty("afgebroken").GetBoolean(), Is.EqualTo(grens < 120));
        Assert.That(verslag.RootElement.GetProperty("afgebrokenDoor").GetString(), Is.EqualTo(grens < 120 ? "maximum-fouten" : null));
        var tekst = werkplaats.Voer("controleer", Path.Combine(_berichten, "veel-fouten.xml"), "--maximum-fouten", $"{grens}").Uit;
        Assert.That(tekst.Contains("Er zijn meer fouten; zie --maximum-fouten.", StringComparison.Ordinal), Is.EqualTo(grens < 120));
        Assert.That(tekst, Does.Not.Contain("hield het lezen op"));
    }

    [TestCase(1000, "fatale-fout", "Bij de laatste fout hield het lezen op: wat daarna komt is niet gelezen, en kan meer fouten hebben.")]
    [TestCase(1, "maximum-fouten", "Er zijn meer fouten; zie --maximum-fouten.")]
    public void Na_een_fatale_fout_zegt_het_verslag_dat_het_lezen_daar_ophield(int grens, string door, string slot)
    {
        using var werkplaats = new Werkplaats();
        var goed = File.ReadAllText(Path.Combine(_berichten, Goed + ".xml"));
        var bestand = werkplaats.Schrijf("half.xml", goed[..goed.IndexOf("</wmo323:Prestatie>", StringComparison.Ordinal)].Replace(">484<", ">999<", StringComparison.Ordinal));
        var json = werkplaats.Voer("controleer", bestand, "--formaat", "json", "--maximum-fouten", $"{grens}").Uit;
        var tekst = werkplaats.Voer("controleer", bestand, "--maximum-fouten", $"{grens}").Uit;
        using var verslag = JsonDocument.Parse(json);
        Assert.That(verslag.RootElement.GetProperty("afgebroken").GetBoolean(), Is.True);
        Assert.That(verslag.RootElement.GetProperty("afgebrokenDoor").GetString(), Is.EqualTo(door));
        Assert.That(verslag.RootElement.GetProperty("fouten").GetArrayLength(), Is.EqualTo(Math.Min(grens, 2)));
        Assert.That(tekst, Does.EndWith($"\n\n{slot}\n"));
    }

    /// <summary>De fouten van een verslag; elk heeft een plaats, een pad en een toelichting.</summary>
    private static List<(int Regel, int Kolom)> Fouten(string json)
    {
        using var verslag = JsonDocument.Parse(json);
        Assert.That(verslag.RootElement.EnumerateObject().Select(p => p.Name), Is.EqualTo(["bestand", "uitslag", "afgebroken", "afgebrokenDoor", "fouten"]));
        var plaatsen = new List<(int, int)>();
        foreach (var fout in verslag.RootElement.GetProperty("fouten").EnumerateArray())
        {
            Assert.That(fout.EnumerateObject().Select(p => p.Name), Is.EqualTo(["regelnummer", "kolom", "pad", "toelichting", "zouVoldoen"]));
            Assert.That(fout.GetProperty("toelichting").GetString(), Is.Not.Empty);
            Assert.That(fout.GetProperty("pad").GetString(), Does.StartWith("/"));
            plaatsen.Add((fout.GetProperty("regelnummer").GetInt32(), fout.GetProperty("kolom").GetInt32()));
        }

        Assert.That(plaatsen, Is.Not.Empty);
        Assert.That(plaatsen, Has.All.Matches<(int Regel, int Kolom)>(plaats => plaats is { Regel: >= 1, Kolom: >= 1 }));
        return plaatsen;
    }

    private static void Netjes(Uitvoering uitvoering)
    {
        Assert.That(Werkplaats.BevatBsn(uitvoering.Alles), Is.False, uitvoering.ToString());
        Assert.That(uitvoering.Alles, Does.Not.Contain("   at ").And.Not.Contain("Exception"), uitvoering.ToString());
        Assert.That(uitvoering.Alles, Does.Not.Contain("root:"), "een externe entiteit is niet gevolgd");
    }
}
