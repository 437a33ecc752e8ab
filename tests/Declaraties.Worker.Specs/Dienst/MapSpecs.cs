namespace Declaraties.Worker.Specs.Dienst;

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
