using System.Text;
using Declaraties.Testprogramma;

namespace Declaraties.Dienst.Specs.Mappen;

/// <summary>Berichten langs een map, aan de dienst als los proces; en wat er gebeurt als dat proces stopt of sterft.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class MapSpecs : IDisposable
{
    private readonly Werkplaats _werkplaats = new();

    public void Dispose() => _werkplaats.Dispose();

    [Test]
    public async Task Een_bestand_krijgt_zijn_antwoord_en_gaat_naar_verwerkt_of_naar_fout()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        File.Copy(_werkplaats.Database, _werkplaats.Pad("ander.db"));
        using var dienst = Dienstproces.Start(_werkplaats, ("MaximaleGrootte", "1"));
        Leg("1-januari.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        Leg("kapot.xml", "<kapot"u8.ToArray());
        Leg("te groot.xml", new byte[(1024 * 1024) + 1]);
        Leg("toewijzing.xml", File.ReadAllBytes(Directory.EnumerateFiles(Voorraad.Bestand("budget", "toewijzingen")).Order(StringComparer.Ordinal).First()));
        Leg("lijst.csv", "blijft liggen"u8.ToArray());
        await dienst.WachtTotAsync(() => Inhoud("inkomend").SequenceEqual(["lijst.csv"]) && Inhoud("antwoorden").Count == 4 && Inhoud("fout").Count == 2, "alles genomen");
        Assert.That(Inhoud("antwoorden"), Is.EqualTo(["1-januari.json", "1-januari.xml", "kapot.fout.json", "te groot.fout.json"]));
        Assert.That(Inhoud("verwerkt"), Is.EqualTo(["1-januari.xml", "toewijzing.xml"]));
        Assert.That(Inhoud("fout"), Has.Count.EqualTo(2).And.Contains("kapot.xml").And.Some.StartsWith("te groot-"));
        Assert.That(File.ReadAllText(Post("antwoorden", "te groot.fout.json")), Does.Contain("te groot").And.Contain("OP179"));

        // The same bytes as the command writes.
        var peildatum = Databasedump.Waarde<long>(_werkplaats.Database, "select peildatum from declaratie").ToString("0000-00-00", System.Globalization.CultureInfo.InvariantCulture);
        _ = _werkplaats.Voer("declareer", Voorraad.Declaratie(Voorraad.Goed, "1-januari"), "--antwoorden", _werkplaats.Pad("uit"), "--peildatum", peildatum, "--database", _werkplaats.Pad("ander.db"));
        foreach (var naam in (string[])["1-januari.xml", "1-januari.json"])
        {
            Assert.That(File.ReadAllText(Post("antwoorden", naam)), Is.EqualTo(File.ReadAllText(_werkplaats.Pad("uit", naam))), naam);
        }

        // The same file again is the same delivery; other content under the same name is not, and its answer takes nobody's place.
        Leg("1-januari.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        Leg("kapot.xml", "<anders"u8.ToArray());
        await dienst.WachtTotAsync(() => Inhoud("inkomend").Count == 1 && Inhoud("fout").Count == 3 && Inhoud("antwoorden").Count == 5, "ook de tweede keer genomen");
        Assert.That(Inhoud("verwerkt"), Is.EqualTo(["1-januari.xml", "toewijzing.xml"]));
        Assert.That(Inhoud("antwoorden"), Has.Some.Match("^kapot-[0-9a-f]{8}\\.fout\\.json$"));
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from ontvangst where antwoord_aan = '1-januari.xml'"), Is.EqualTo(1));
        Assert.That(dienst.Stop(), Is.Zero, dienst.Logboek);
    }

    [Test]
    public async Task Op_een_envelop_komt_een_envelop_en_op_een_die_niet_past_een_foutbericht_met_het_verslag_ernaast()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats, ("Ggk:Antwoordsoort", "Du01"), ("Ggk:Administratie", "SDD"));
        var declaratie = File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        Leg("goed.xml", Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie)));
        Leg("fout.xml", Encoding.UTF8.GetBytes(Proefenvelop.Om(declaratie, "WMO301", referentienummer: "11111111-5c69-41e5-a837-0800200c9a66")));
        Leg("samen.zip", Proefzip.Maak(("a.xml", Proefenvelop.Om(File.ReadAllText(Voorraad.Declaratie(Voorraad.Goed, "2-februari")), referentienummer: "22222222-5c69-41e5-a837-0800200c9a66"))));
        await dienst.WachtTotAsync(() => Inhoud("inkomend").Count == 0 && Inhoud("antwoorden").Count == 6 && Inhoud("fout").Count == 1, "alles genomen");
        Assert.That(Inhoud("antwoorden"), Is.EqualTo(["fout.fout.json", "fout.xml", "goed.json", "goed.xml", "samen-a.json", "samen-a.xml"]));
        Assert.That((Inhoud("fout"), Inhoud("verwerkt")), Is.EqualTo((new List<string> { "fout.xml" }, new List<string> { "goed.xml", "samen.zip" })));
        Assert.That(File.ReadAllText(Post("antwoorden", "goed.xml")), Does.Contain("<GGK:envelopRetourbericht-ggk_Du01 ").And.Contain("<StUF:administratie>SDD<").And.Contain($"<StUF:crossRefnummer>{Proefenvelop.Referentienummer}<"));
        Assert.That(File.ReadAllText(Post("antwoorden", "fout.xml")), Does.Contain("<StUF:Fo01Bericht "));
        Assert.That(dienst.Stop(), Is.Zero, dienst.Logboek);
    }

    /// <summary>Wie in de map mag schrijven legt er van alles in. Een pijp hield het kanaal voor altijd op, en een koppeling werd gevolgd.</summary>
    [Test]
    public async Task Wat_geen_gewoon_bestand_is_wordt_niet_geopend_en_niet_gevolgd_maar_zichtbaar_geweigerd()
    {
        MetLinux();
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats);
        await dienst.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
        var geheim = _werkplaats.Schrijf("geheim.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "2-februari")));
        // Where we look whether something is there already as well.
        Assert.That(Programma.Shell(Post("inkomend"), $"mkfifo pijp.xml ../verwerkt/1-januari.xml ../antwoorden/1-januari.xml && ln -s '{geheim}' link.xml && ln -s /nergens los.xml && ln -s '{_werkplaats.Map}' map-link.xml && mkdir map.xml && mknod nul.xml c 1 3 2>/dev/null; exit 0").Code, Is.Zero);
        using var luisteraar = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        luisteraar.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Post("inkomend", "s.xml")));
        Leg("1-januari.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        await dienst.WachtTotAsync(() => !Directory.EnumerateFileSystemEntries(Post("inkomend")).Any(), "alles genomen of opzij gezet");
        var apparaat = Directory.EnumerateFileSystemEntries(Post("fout")).Any(pad => pad.EndsWith("nul.xml", StringComparison.Ordinal)) ? new[] { "nul.xml" } : [];
        string[] vreemd = ["link.xml", "los.xml", "map-link.xml", "map.xml", .. apparaat, "pijp.xml", "s.xml"];
        Assert.That(Directory.EnumerateFileSystemEntries(Post("fout")).Select(pad => Path.GetFileName(pad)).Order(StringComparer.Ordinal), Is.EqualTo(vreemd));
        await dienst.WachtTotAsync(() => Directory.EnumerateFiles(Post("antwoorden"), "1-januari-*.xml").Any(), "het gewone bestand krijgt antwoord, naast de pijp");
        foreach (var naam in vreemd)
        {
            Assert.That(File.ReadAllText(Post("antwoorden", Path.GetFileNameWithoutExtension(naam) + ".fout.json")), Does.Contain("geweigerd").And.Contain("gewone bestanden"), naam);
        }

        Assert.That(new FileInfo(Post("fout", "link.xml")).LinkTarget, Is.EqualTo(geheim), "de koppeling zelf is verplaatst");
        Assert.That(Databasedump.Waarde<long>(_werkplaats.Database, "select count(*) from ontvangst"), Is.EqualTo(1), "er is niets van gelezen");
        Assert.That(File.Exists(geheim));
        Assert.That(dienst.Stop(), Is.Zero, dienst.Logboek);
    }

    [TestCase(246)]
    [TestCase(247)]
    [TestCase(250)]
    [TestCase(251)]
    [TestCase(255)]
    public async Task De_langste_namen_krijgen_antwoord_en_verslag_onder_dezelfde_naam(int lengte)
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats);
        await dienst.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
        // Of bytes, not of characters.
        string Naam(char begin) => $"{begin}{new string('é', (lengte - 5) / 2)}{new string('x', (lengte - 5) % 2)}.xml";
        var (goed, kapot) = (Naam('g'), Naam('k'));
        Assert.That(System.Text.Encoding.UTF8.GetByteCount(goed), Is.EqualTo(lengte));
        // The name it is brought under must fit as well.
        File.Move(_werkplaats.Schrijf("post/een.deel", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"))), Post("inkomend", goed));
        File.Move(_werkplaats.Schrijf("post/twee.deel", "<kapot"u8.ToArray()), Post("inkomend", kapot));
        await dienst.WachtTotAsync(() => Inhoud("inkomend").Count == 0 && Inhoud("antwoorden").Count == 3 && Inhoud("fout").Count == 1, "alles genomen");
        Assert.That((Inhoud("verwerkt"), Inhoud("fout")), Is.EqualTo((new List<string> { goed }, new List<string> { kapot })));
        var antwoorden = Inhoud("antwoorden");
        Assert.That(antwoorden.Where(naam => naam[0] == 'g').Select(Path.GetFileNameWithoutExtension).Distinct().Count(), Is.EqualTo(1));
        // And once more under that name, with something else in it.
        File.Move(_werkplaats.Schrijf("post/drie.deel", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "2-februari"))), Post("inkomend", goed));
        File.Move(_werkplaats.Schrijf("post/vier.deel", "<anders"u8.ToArray()), Post("inkomend", kapot));
        await dienst.WachtTotAsync(() => Inhoud("inkomend").Count == 0 && Inhoud("antwoorden").Count == 6 && Inhoud("verwerkt").Count == 2 && Inhoud("fout").Count == 2, "ook het tweede");
        Assert.That(Inhoud("antwoorden").Where(naam => naam[0] == 'g').Select(Path.GetFileNameWithoutExtension).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task Een_naam_die_geen_UTF8_is_wordt_leesbaar_gemaakt_en_houdt_niets_op()
    {
        MetLinux();
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats);
        await dienst.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
        _werkplaats.Schrijf("1.deel", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        _werkplaats.Schrijf("2.deel", "<kapot"u8.ToArray());
        // windows-1252, and a name that is taken.
        Assert.That(Programma.Shell(_werkplaats.Map, "mv 1.deel \"post/inkomend/$(printf 'co\\353rdinatie')%EB.xml\"; : > \"post/inkomend/$(printf 'a\\377').txt\"; cp 2.deel 'post/inkomend/z%E9.xml'; mv 2.deel \"post/inkomend/$(printf 'z\\351').xml\"").Code, Is.Zero);
        await dienst.WachtTotAsync(() => Inhoud("antwoorden").Count == 4 && Inhoud("fout").Count >= 1, "alles genomen");
        // What is no message stays as it is, and .NET cannot take it away either.
        Assert.That(Programma.Shell(Post("inkomend"), "rm *.txt").Code, Is.Zero);
        Assert.That(Inhoud("antwoorden"), Does.Contain("co%EBrdinatie%EB.xml").And.Contain("co%EBrdinatie%EB.json").And.Contain("z%E9.fout.json"));
        Assert.That(Inhoud("verwerkt"), Is.EqualTo(["co%EBrdinatie%EB.xml"]));
        Assert.That(dienst.Logboek, Does.Contain("had a name that is not UTF-8"));
    }

    [Test]
    public async Task Een_bestand_dat_nog_wordt_geschreven_blijft_liggen_tot_het_heel_is()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats, ("Map:Rust", "5"));
        var bericht = File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari"));
        await dienst.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
        await using (var stroom = File.Create(Post("inkomend", "langzaam.xml")))
        {
            // In ten pieces, slower together than a file has to be at rest, each much faster, also on a busy machine.
            foreach (var stuk in bericht.Chunk((bericht.Length / 10) + 1))
            {
                await stroom.WriteAsync(stuk);
                await stroom.FlushAsync();
                await Task.Delay(600);
            }
        }

        await dienst.WachtTotAsync(() => Inhoud("antwoorden").Count > 0, "beantwoord");
        await dienst.WachtTotAsync(() => File.Exists(Post("antwoorden", "langzaam.xml")), "heel gelezen");
        Assert.That(Inhoud("fout"), Is.Empty);
    }

    [Test]
    public async Task Wat_lag_toen_het_proces_stierf_is_na_een_nieuwe_start_precies_een_keer_gedaan()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using (var eerste = Dienstproces.Start(_werkplaats))
        {
            await eerste.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
            Leg("1-januari.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
            Leg("2-februari.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "2-februari")));
            await eerste.WachtTotAsync(() => Databasedump.Aantal(_werkplaats.Database, "ontvangst") > 0, "de eerste ligt vast");
            eerste.Dood();
        }

        using var dienst = Dienstproces.Start(_werkplaats);
        await dienst.WachtTotAsync(() => Inhoud("antwoorden").Count == 4 && Inhoud("verwerkt").Count == 2, "alles alsnog beantwoord");
        Assert.That(Inhoud("inkomend"), Is.Empty);
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "ontvangst"), Is.EqualTo(2));
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "declaratie"), Is.EqualTo(2));
        Assert.That(Databasedump.Heel(_werkplaats.Database), Is.EqualTo("ok"));
    }

    [Test]
    public async Task Wie_gestopt_wordt_neemt_niets_meer_aan_en_laat_niets_half()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        using var dienst = Dienstproces.Start(_werkplaats);
        await dienst.WachtTotAsync(() => Directory.Exists(Post("antwoorden")), "mappen gemaakt");
        Leg("1-januari.xml", File.ReadAllBytes(Voorraad.Declaratie(Voorraad.Goed, "1-januari")));
        await dienst.WachtTotAsync(() => Databasedump.Aantal(_werkplaats.Database, "ontvangst") > 0, "ligt vast");
        Assert.That(dienst.Stop(), Is.Zero);
        Assert.That(dienst.Logboek, Does.Not.Contain("\"LogLevel\":\"Error\"").And.Not.Contain("Unhandled"));
        using var weer = Dienstproces.Start(_werkplaats);
        await weer.WachtTotAsync(() => Inhoud("antwoorden").Count == 2, "beantwoord");
        Assert.That(Databasedump.Aantal(_werkplaats.Database, "declaratie"), Is.EqualTo(1));
    }

    private static void MetLinux()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("Alleen op Linux: hier gaat het om wat daar in een map kan liggen.");
        }
    }

    /// <summary>Legt een bestand neer zoals het moet: onder een andere naam geschreven, dan hernoemd.</summary>
    private void Leg(string naam, byte[] inhoud)
    {
        var tijdelijk = _werkplaats.Schrijf($"post/inkomend/{naam}.deel", inhoud);
        File.Move(tijdelijk, Post("inkomend", naam));
    }

    private string Post(params ReadOnlySpan<string> delen) => _werkplaats.Pad(["post", .. delen]);

    private List<string> Inhoud(string map) =>
        [.. Directory.EnumerateFiles(Post(map)).Select(pad => Path.GetFileName(pad)).Where(naam => !naam.EndsWith(".tmp", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
