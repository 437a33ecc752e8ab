using Declaraties.Testprogramma;
using Declaraties.Worker.Samenstellen;
using Microsoft.Data.Sqlite;

namespace Declaraties.Worker.Specs.Processen;

/// <summary>Wie alleen leest doet dat ook waar niet geschreven mag worden, en laat er niets achter; en wat in de weg zit heet bij zijn naam.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[NonParallelizable]
public sealed class LezendSpecs : IDisposable
{
    private static readonly string[][] _lezers =
    [
        ["rapport", "maand", "--maand", "2026-01"],
        ["rapport", "benutting", "--maand", "2026-01", "--formaat", "csv"],
        ["rapport", "afkeur", "--jaar", "2026"],
        ["controleer", "{bericht}", "--peildatum", "2026-03-20"],
        ["herspeel", "--alles"],
        ["toestemming", "lijst"],
        ["logboek", "controleer"],
        ["tarief", "lijst"],
        ["tarief", "bereken", "--set", "kostprijs"],
    ];

    private readonly Werkplaats _werkplaats = new();
    private readonly Stack<Action> _opruimen = new();

    public LezendSpecs()
    {
        _werkplaats.LeesIn(Voorraad.Goed);
        Assert.That(_werkplaats.Declareer(Voorraad.Declaratie(Voorraad.Goed, "1-januari")).Code, Is.Zero);
        Assert.That(_werkplaats.Voer("tarief", "voorbeeld", _werkplaats.Pad("kp")).Code, Is.Zero);
        Assert.That(_werkplaats.MetDatabase("tarief", "bewaar", _werkplaats.Pad("kp"), "--naam", "kostprijs").Code, Is.Zero);
    }

    private string Kast => _werkplaats.Pad("kast");

    private string Vast => Path.Combine(Kast, "vast.db");

    public void Dispose()
    {
        while (_opruimen.TryPop(out var opruimen))
        {
            opruimen();
        }

        _werkplaats.Dispose();
    }

    [TestCase("bestand")]
    [TestCase("map")]
    [TestCase("medium")]
    public void Wie_leest_krijgt_hetzelfde_van_een_bestand_een_map_of_een_medium_dat_alleen_te_lezen_is(string wat)
    {
        var verwacht = _lezers.Select(opdracht => Voer(opdracht, _werkplaats.Database)).ToList();
        Assert.That(verwacht.Select(uitvoering => uitvoering.Code), Is.All.Zero, string.Join('\n', verwacht));
        Directory.CreateDirectory(Kast);
        File.Copy(_werkplaats.Database, Vast);
        ZetVast(wat);
        for (var i = 0; i < _lezers.Length; i++)
        {
            Assert.That(Voer(_lezers[i], Vast), Is.EqualTo(verwacht[i]), string.Join(' ', _lezers[i]));
        }

        using var lijst = Programma.Start(_werkplaats.Map, ["herstel", "--lijst"], [("Database", Vast)]);
        Assert.That(Programma.Wacht(lijst, null), Is.EqualTo(new Uitvoering(0, "", "0 op fout.\n")));
        Assert.That(Directory.EnumerateFiles(Kast).Select(Path.GetFileName), Is.EqualTo(["vast.db"]), "er komt niets bij");

        var schrijft = Voer(["importeer", "producten", Voorraad.Bestand("budget", "producten.csv")], Vast);
        Assert.That(schrijft.Code, Is.Not.Zero);
        Assert.That(schrijft.Foutregels, Has.Count.EqualTo(1));
        Assert.That(schrijft.Fout, Does.StartWith($"Database {Vast}"));
    }

    [Test]
    public void Wat_een_afgeschoten_proces_in_de_WAL_liet_wordt_ook_alleen_lezend_gezien()
    {
        Directory.CreateDirectory(Kast);
        Assert.That(_werkplaats.Voer("importeer", "producten", Voorraad.Bestand(Voorraad.Goed, "producten.csv"), "--database", Vast).Code, Is.Zero);
        using (var open = new SqliteConnection($"Data Source={Vast};Pooling=False"))
        {
            open.Open();
            using var opdracht = open.CreateCommand();
            opdracht.CommandText = "pragma wal_autocheckpoint = 0; insert into logregel (nummer, moment, wie, rol, handeling, object, uitkomst, herkomst, vorige, keten) values (1, '', '', '', '', '', '', '', x'00', x'00')";
            opdracht.ExecuteNonQuery();
            // As a process that is killed leaves them.
            Directory.CreateDirectory(Kast + "-2");
            foreach (var bestand in Directory.EnumerateFiles(Kast))
            {
                File.Copy(bestand, Path.Combine(Kast + "-2", Path.GetFileName(bestand)));
            }
        }

        Directory.Delete(Kast, recursive: true);
        Directory.Move(Kast + "-2", Kast);
        ZetVast("map");
        Assert.That(Voer(["logboek", "controleer"], Vast).Uit, Does.Contain("1 regels, 2 gebreken"), "de regel staat alleen in de WAL");
    }

    [Test]
    public void Een_WAL_die_hier_niet_te_lezen_is_wordt_niet_stil_overgeslagen()
    {
        Directory.CreateDirectory(Kast);
        File.Copy(_werkplaats.Database, Vast);
        File.WriteAllBytes(Vast + "-wal", new byte[4096]);
        ZetVast("map");
        var uitvoering = Voer(["logboek", "controleer"], Vast);
        Assert.That((uitvoering.Code, uitvoering.Foutregels.Count), Is.EqualTo((2, 1)), uitvoering.ToString());
        Assert.That(uitvoering.Fout, Does.Contain("vast.db-wal").And.Contain("Kopieer beide"));
    }

    [Test]
    public void Een_ouder_schema_dat_alleen_te_lezen_is_wordt_niet_bijgewerkt_maar_genoemd()
    {
        Directory.CreateDirectory(Kast);
        using (var oud = new SqliteConnection($"Data Source={Vast};Pooling=False"))
        {
            oud.Open();
            using var opdracht = oud.CreateCommand();
            opdracht.CommandText = "create table SchemaVersions (SchemaVersionID integer primary key, ScriptName text, Applied text); insert into SchemaVersions values (1, 'Declaraties.Opslag.Migraties.0001-begin.sql', '')";
            opdracht.ExecuteNonQuery();
        }

        ZetVast("map");
        foreach (var opdracht in _lezers)
        {
            var uitvoering = Voer(opdracht, Vast);
            Assert.That((uitvoering.Code, uitvoering.Uit, uitvoering.Foutregels.Count), Is.EqualTo((2, "", 1)), uitvoering.ToString());
            Assert.That(uitvoering.Fout, Does.Contain("haar schema is van een oudere versie").And.Contain("alleen-lezen"));
        }
    }

    [Test]
    public void Een_database_die_een_ander_vasthoudt_heet_in_gebruik()
    {
        using var ander = new SqliteConnection($"Data Source={_werkplaats.Database};Pooling=False");
        ander.Open();
        using var houd = ander.CreateCommand();
        houd.CommandText = "pragma locking_mode = exclusive; begin exclusive; update SchemaVersions set Applied = Applied";
        houd.ExecuteNonQuery();
        // Side by side: each waits a whole minute before it gives up.
        string[][] opdrachten = [["rapport", "maand", "--maand", "2026-01"], ["declareer", "{bericht}", "--antwoorden", "uit"]];
        foreach (var uitvoering in opdrachten.AsParallel().WithDegreeOfParallelism(opdrachten.Length).Select(opdracht => Voer(opdracht, _werkplaats.Database)).ToList())
        {
            Assert.That((uitvoering.Code, uitvoering.Uit, uitvoering.Foutregels.Count), Is.EqualTo((70, "", 1)), uitvoering.ToString());
            Assert.That(uitvoering.Fout, Does.Contain("zij is in gebruik door een ander proces"));
        }
    }

    [TestCase(20)]
    [TestCase(40)]
    [TestCase(64)]
    [TestCase(128)]
    [TestCase(255)]
    public void Te_weinig_bestanden_tegelijk_heet_te_weinig_bestanden(int grens)
    {
        MetLinux();
        foreach (var opdracht in (string[])["herspeel --alles --database declaraties.db", "serve", "genereer"])
        {
            var uitvoering = Programma.Shell(_werkplaats.Map, $"ulimit -n {grens} && exec {Programma.Shellopdracht} {opdracht}");
            if (uitvoering.Code > 128 || uitvoering.Fout.Length == 0)
            {
                // So low that .NET itself does not start.
                Assert.That(grens, Is.LessThan(40), uitvoering.ToString());
                continue;
            }

            Assert.That((uitvoering.Code, uitvoering.Foutregels.Count), Is.EqualTo((64, 1)), uitvoering.ToString());
            Assert.That(uitvoering.Fout, Does.Contain("nofile").And.Contain("ulimit -n"));
        }
    }

    [Test]
    public void Met_net_genoeg_bestanden_doet_een_opdracht_het_en_vraagt_de_dienst_er_meer()
    {
        MetLinux();
        var genoeg = Programma.Shell(_werkplaats.Map, $"ulimit -n {Procesgrens.Opdracht} && exec {Programma.Shellopdracht} herspeel --alles --database declaraties.db");
        Assert.That(genoeg.Code, Is.Zero, genoeg.ToString());
        var dienst = Programma.Shell(_werkplaats.Map, $"ulimit -n {Procesgrens.Dienst - 1} && exec {Programma.Shellopdracht} serve");
        Assert.That((dienst.Code, dienst.Foutregels.Count), Is.EqualTo((64, 1)), dienst.ToString());
        Assert.That(dienst.Fout, Does.Contain("nofile"));
    }

    private Uitvoering Voer(string[] opdracht, string database) => Programma.Voer(
        _werkplaats.Map, [.. opdracht.Select(woord => woord == "{bericht}" ? Voorraad.Declaratie(Voorraad.Goed, "2-februari") : woord), "--database", database]);

    /// <summary>Maakt de kast alleen te lezen, ook voor root; mag dat hier niet, dan is er niets te proeven.</summary>
    private void ZetVast(string wat)
    {
        MetLinux();
        switch (wat)
        {
            case "bestand":
                Doe($"chattr +i '{Vast}'", $"chattr -i '{Vast}'");
                break;
            case "map":
                Doe($"mount --bind '{Kast}' '{Kast}' && mount -o remount,bind,ro '{Kast}'", $"umount '{Kast}'");
                break;
            default:
                Doe($"mkdir '{Kast}-op' && mount -t tmpfs tmpfs '{Kast}-op' && cp '{Vast}' '{Kast}-op' && mount -o remount,ro '{Kast}-op' && rm '{Vast}' && mount --bind '{Kast}-op' '{Kast}'", $"umount '{Kast}'; umount '{Kast}-op'");
                break;
        }
    }

    private void Doe(string opdracht, string terug)
    {
        _opruimen.Push(() => Programma.Shell("/", terug));
        var uitvoering = Programma.Shell("/", opdracht);
        if (uitvoering.Code != 0)
        {
            Assert.Ignore($"Iets alleen-lezen maken mag hier niet: {uitvoering.Fout.Trim()}");
        }
    }

    private static void MetLinux()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("Alleen op Linux: hier gaat het om zijn rechten en grenzen.");
        }
    }
}
