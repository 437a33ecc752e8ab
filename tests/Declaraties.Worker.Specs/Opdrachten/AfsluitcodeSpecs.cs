using Declaraties.Testprogramma;

namespace Declaraties.Worker.Specs.Opdrachten;

/// <summary>0 alles goedgekeurd, 1 iets geweigerd, 2 onleesbaar, 64 verkeerd gebruik, 70 een fout van ons; bij meer berichten de hoogste.</summary>
public sealed class AfsluitcodeSpecs
{
    [TestCase(0, "goed")]
    [TestCase(1, "afgewezen")]
    [TestCase(1, "goed", "afgewezen")]
    [TestCase(1, "afgewezen", "goed")]
    [TestCase(2, "onleesbaar")]
    [TestCase(2, "goed", "onleesbaar")]
    [TestCase(2, "afgewezen", "onleesbaar", "goed")]
    [TestCase(2, "onleesbaar", "afgewezen", "goed")]
    [TestCase(70, "onschrijfbaar", "onleesbaar", "afgewezen", "goed")]
    [TestCase(70, "goed", "onschrijfbaar")]
    public void Bij_meer_berichten_geldt_de_hoogste(int code, params string[] berichten)
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn("header-9056");
        for (var i = 0; i < berichten.Length; i++)
        {
            var inhoud = berichten[i] switch
            {
                "goed" => File.ReadAllText(Voorraad.Declaratie("header-9056", "1-eerste")),
                "afgewezen" => File.ReadAllText(Voorraad.Declaratie("niveau-2-afgekeurd", "01-totaal-is-niet-de-som")),
                "onleesbaar" => "<geen/>",
                _ => File.ReadAllText(Voorraad.Declaratie("header-9056", "4-nieuwe-identificatie")),
            };
            werkplaats.Schrijf($"in/{i}.xml", inhoud);
            if (berichten[i] == "onschrijfbaar")
            {
                // A folder where the answer should come.
                Directory.CreateDirectory(werkplaats.Pad("antwoorden", $"{i}.xml", "vol"));
            }
        }

        var uitvoering = werkplaats.Declareer(werkplaats.Pad("in"));
        Assert.That(uitvoering.Code, Is.EqualTo(code), uitvoering.ToString());
        var verwacht = berichten.Select((soort, i) => soort switch { "onleesbaar" => $"{i}.fout.json", _ => $"{i}.json" });
        Assert.That(Directory.EnumerateFiles(werkplaats.Pad("antwoorden"), "*.json").Select(Path.GetFileName), Is.EquivalentTo(verwacht), "de rest gaat door");
    }

    [Test]
    public void Een_antwoord_dat_niet_te_schrijven_is_wordt_gemeld_en_komt_de_volgende_keer()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Directory.CreateDirectory(werkplaats.Pad("antwoorden", "1-januari.xml", "vol"));
        var uitvoering = werkplaats.Declareer(Voorraad.Bestand(Voorraad.Goed, "declaraties"));
        Assert.That(uitvoering.Code, Is.EqualTo(70));
        Assert.That(uitvoering.Fout, Does.Contain("1-januari.xml kan niet worden geschreven: ").And.Not.Contain("Access").And.Not.Contain("   at "));
        Assert.That(Directory.EnumerateFiles(werkplaats.Pad("antwoorden"), "*.tmp"), Is.Empty);

        Directory.Delete(werkplaats.Pad("antwoorden", "1-januari.xml"), recursive: true);
        Assert.That(werkplaats.Declareer(Voorraad.Bestand(Voorraad.Goed, "declaraties")).Code, Is.Zero);
        Assert.That(File.ReadAllBytes(werkplaats.Pad("antwoorden", "1-januari.xml")), Is.EqualTo(File.ReadAllBytes(Voorraad.Bestand(Voorraad.Goed, "antwoorden", "1-januari.xml"))));
    }

    [Test]
    public void Een_fout_van_ons_geeft_70_zonder_stack_trace_en_zonder_bsn()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        werkplaats.Klok.Stuk = new InvalidOperationException("iets met 999900006 erin");
        var uitvoering = werkplaats.Declareer(Voorraad.Bestand(Voorraad.Goed, "declaraties"));
        Assert.That(uitvoering.Code, Is.EqualTo(70), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.Contain("1-januari.xml: er ging bij ons iets mis (InvalidOperationException: iets met ********* erin). Er is niets half bewaard."));
        Assert.That(uitvoering.Fout, Does.Contain("2-februari.xml: er ging"), "de rest wordt ook geprobeerd");
        Assert.That(uitvoering.Alles, Does.Not.Contain("   at "));
        Assert.That(Databasedump.Aantal(werkplaats.Database, "declaratie"), Is.Zero);
        Assert.That(Directory.EnumerateFiles(werkplaats.Pad("antwoorden")), Is.Empty);

        werkplaats.Klok.Stuk = null;
        Assert.That(werkplaats.Declareer(Voorraad.Bestand(Voorraad.Goed, "declaraties")).Code, Is.Zero);
    }

    [TestCase("geen database", 2, "het bestand is geen SQLite-database")]
    public void Een_bestand_dat_geen_database_is_is_onleesbaar_en_blijft_zoals_het_was(string inhoud, int code, string boodschap)
    {
        using var werkplaats = new Werkplaats();
        var lang = string.Concat(Enumerable.Repeat(inhoud + "\n", 200));
        werkplaats.Schrijf("declaraties.db", lang);
        foreach (var opdracht in (string[][])[["rapport", "benutting", "--maand", "2026-01"], ["herspeel", "--alles"], ["importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv")], ["controleer", Voorraad.Declaratie(Voorraad.Goed, "1-januari")]])
        {
            var uitvoering = werkplaats.MetDatabase(opdracht);
            Assert.That(uitvoering.Code, Is.EqualTo(code), uitvoering.ToString());
            Assert.That(uitvoering.Fout, Does.Contain(boodschap));
        }

        Assert.That(File.ReadAllText(werkplaats.Database), Is.EqualTo(lang));
    }

    [TestCase("rapport", "benutting", "--maand", "2026-01")]
    [TestCase("herspeel", "--alles")]
    [TestCase("herspeel", "1")]
    [TestCase("controleer", "x.xml")]
    public void Wat_alleen_leest_maakt_geen_database(params string[] opdracht)
    {
        using var werkplaats = new Werkplaats();
        var uitvoering = werkplaats.MetDatabase(opdracht);
        Assert.That(uitvoering.Code, Is.EqualTo(2));
        Assert.That(uitvoering.Fout, Does.Contain("bestaat niet"));
        Assert.That(werkplaats.Database, Does.Not.Exist);
    }

    [TestCase("importeer", "producten", "producten.csv")]
    [TestCase("importeer", "contracten", "contracten.csv")]
    [TestCase("importeer", "toewijzingen", "toewijzingen")]
    [TestCase("declareer", "declaraties")]
    public void Een_map_die_er_niet_is_wordt_alleen_gemaakt_als_dat_is_gevraagd(params string[] opdracht)
    {
        using var werkplaats = new Werkplaats();
        var database = werkplaats.Pad("verschreven", "diep", "declaraties.db");
        string[] argumenten =
        [
            .. opdracht[..^1], Voorraad.Bestand(Voorraad.Goed, opdracht[^1]), "--database", database,
            .. opdracht[0] == "declareer" ? (string[])["--antwoorden", werkplaats.Pad("antwoorden")] : [],
        ];
        var geweigerd = werkplaats.Voer(argumenten);
        Assert.That(geweigerd.Code, Is.EqualTo(64), geweigerd.ToString());
        Assert.That(geweigerd.Fout, Does.Contain($"Database {database}: map {Path.GetDirectoryName(database)} bestaat niet.").And.Contain("geef --maak"));
        Assert.That(Directory.EnumerateFileSystemEntries(werkplaats.Map), Is.Empty, "er is niets gemaakt");

        Assert.That(werkplaats.Voer([.. argumenten, "--maak"]).Code, Is.LessThan(2));
        Assert.That(database, Does.Exist);
    }

    [Test]
    public void Een_map_als_database_is_onleesbaar()
    {
        using var werkplaats = new Werkplaats();
        Directory.CreateDirectory(werkplaats.Database);
        var uitvoering = werkplaats.MetDatabase("importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv"));
        Assert.That(uitvoering.Code, Is.EqualTo(2), uitvoering.ToString());
    }

    [Test]
    public void Een_uitvoer_die_niet_te_schrijven_is_geeft_70_en_geen_uitzondering()
    {
        using var werkplaats = new Werkplaats();
        werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(werkplaats.Declareer(Voorraad.Bestand(Voorraad.Goed, "declaraties")).Code, Is.Zero);
        string[] opdracht = ["herspeel", "--alles", "--database", werkplaats.Database];
        var code = Worker.Opdrachten.Opdrachtregel.Start(opdracht, new Worker.Tonen.Scherm(new VolleSchijf(), new VolleSchijf(), false, false, werkplaats.Klok), werkplaats.Klok);
        Assert.That(code, Is.EqualTo(70));
    }

    private sealed class VolleSchijf : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device", 28);

        public override void Flush() => throw new IOException("No space left on device", 28);
    }
}
