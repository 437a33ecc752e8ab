using Dapper;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Sqlite;
using Declaraties.Opslag.Tarieven;
using Declaraties.Opslag.Toewijzingen;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag.Specs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DatabaseSpecs : IDisposable
{
    private static int Scripts => typeof(Database).Assembly.GetManifestResourceNames().Count(naam => naam.StartsWith("Declaraties.Opslag.Migraties.", StringComparison.Ordinal));
    private static readonly TimeSpan _geduld = Geduld.Ruim;
    private static readonly TimeSpan _evenWachten = TimeSpan.FromSeconds(1);
    private readonly Proefmap _map = new();

    public void Dispose() => _map.Dispose();

    [Test]
    public void Een_map_die_er_niet_is_wordt_niet_gemaakt()
    {
        var fout = Weiger(_map.Pad("a/b/nieuw.db"));
        Assert.That(fout.IsVerkeerdBestand);
        Assert.That(_map.Pad("a"), Does.Not.Exist);
    }

    [Test]
    public void Een_nieuwe_database_krijgt_haar_schema()
    {
        var bestand = _map.Pad("nieuw.db");
        using (var database = SqliteDatabase.Open(bestand, _geduld))
        {
            Assert.That(database.Naam, Is.EqualTo(bestand));
            Assert.That(Tabellen(database), Is.SupersetOf(new[] { "vastlegging", "toewijzingversie", "declaratie", "prestatie", "toewijzingstand" }));
        }

        Assert.That(File.Exists(bestand));
    }

    [Test]
    public void Een_leeg_bestand_wordt_een_database()
    {
        var bestand = _map.Pad("leeg.db");
        File.WriteAllBytes(bestand, []);
        using var database = SqliteDatabase.Open(bestand, _geduld);
        Assert.That(Tabellen(database), Does.Contain("declaratie"));
    }

    [Test]
    public void Een_bestaande_database_gaat_weer_open_met_alles_wat_erin_stond()
    {
        var bestand = _map.Pad("weer.db");
        using (var database = SqliteDatabase.Open(bestand, _geduld))
        {
            new Referentieopslag(database, TimeProvider.System).VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(Voorbeeld.Product))]);
        }

        using var weer = SqliteDatabase.Open(bestand, _geduld);
        Assert.That(weer.Leest(t => t.ExecuteScalar<long>("select count(*) from productregel")), Is.EqualTo(1));
        Assert.That(weer.Leest(t => t.ExecuteScalar<long>("select count(*) from SchemaVersions")), Is.EqualTo(Scripts));
    }

    [Test]
    public void Een_database_van_voor_de_tariefsets_gaat_open_met_haar_contracten_en_gaat_verder()
    {
        var bestand = _map.Pad("oud.db");
        Oud(bestand, tot: "0016", verbinding =>
        {
            verbinding.Execute("insert into vastlegging (versie, soort, vastgelegd_op) values (1, 'contracten', '2026-01-01T00:00:00.000Z')");
            verbinding.Execute("insert into contractregel (versie, volgnummer, aanbieder, categorie, code, eenheid, tarief, ingangsdatum, einddatum) values (1, 0, '99990001', '02', '02A05', 4, 8580, 20210101, null)");
        });

        using var database = SqliteDatabase.Open(bestand, _geduld);
        var regel = Proefopslag.Afspraak(eenheid: Eenheid.Uur, tarief: 8580);
        Assert.That(database.Leest(t => t.Contracten(regel.Aanbieder, long.MaxValue)), Is.EqualTo(new[] { regel }));
        Assert.That(new Referentieopslag(database, TimeProvider.System).VoegContractenToe([Proefopslag.Rij(1, regel)]).Ongewijzigd, Is.EqualTo(1));

        var sets = new Tariefsetopslag(database, TimeProvider.System);
        var set = sets.Bewaar(new("IB", new Tariefbestanden([new("mix.csv", "mix"u8.ToArray())]), "tarief/2026.1", [new("02A05", new(8580))]), Proefopslag.Beoordelaar).Set.Herkomst;
        Assert.That(sets.StelVast(set, Voorbeeld.Dag("2021-01-01"), new("een ander", "financien", "proef"), []).Lot, Is.EqualTo(Tarieflot.Gelukt));
        var uitslag = new Referentieopslag(database, TimeProvider.System).VoegContractenToe([Proefopslag.Rij(1, regel with { Tariefset = set })]);
        Assert.That((uitslag.Nieuw, uitslag.Geweigerd.Count), Is.EqualTo((1, 0)));
        Assert.That(database.Leest(t => t.Contracten(regel.Aanbieder, long.MaxValue).Single().Tariefset), Is.EqualTo(set));
        Assert.That(database.Leest(t => t.Contracten(regel.Aanbieder, 1).Single().Tariefset), Is.Null, "toen was dat niet gezegd");
    }

    /// <summary>Wat van voor de wetten is, is van de Wmo: na het openen staat er wat er zou staan als dit programma het had geschreven, en elk oordeel herspeelt gelijk.</summary>
    [Test]
    public void Een_database_van_voor_de_wetten_is_na_het_openen_een_van_de_Wmo()
    {
        using var nieuw = new Proefopslag(Proefserver.Sqlite).MetContract().Met(new EenToewijzing());
        nieuw.Keur(new EenDeclaratie(new EenPrestatie("A").MetVolume(900)));
        var later = nieuw.Dien(new EenDeclaratie(new EenPrestatie("A").GecrediteerdAls("C"), new EenPrestatie("B").MetTarief(126)).MetIdentificatie("I2").MetNummer("N2"));
        Proefopslag.BeoordeelOpnieuw(nieuw.Beurten, nieuw.HoudVast(nieuw.Herlees(later.Versie).Zaak.Bericht, later.Versie), later.Versie, Proefopslag.Vandaag, new(Proefopslag.Beoordelaar, "proef"), nieuw.Bericht);

        var bestand = _map.Pad("oud.db");
        Oud(bestand, tot: "0019", verbinding =>
        {
            verbinding.Execute("attach database @adres as nieuw", new { adres = nieuw.Adres });
            foreach (var tabel in verbinding.Query<string>("select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'SchemaVersions'").ToList())
            {
                var kolommen = string.Join(", ", verbinding.Query<string>("select name from pragma_table_info(@tabel, 'main')", new { tabel }));
                verbinding.Execute($"insert into main.{tabel} ({kolommen}) select {kolommen} from nieuw.{tabel}");
            }
        });

        using var database = SqliteDatabase.Open(bestand, _geduld);
        Assert.That(Inhoud(database), Is.EqualTo(Inhoud(nieuw.Database)));
        Assert.That(new Nacontrole(database).AfwijkendeStanden(), Is.Empty);
        foreach (var versie in new Declaratieopslag(database).Versies())
        {
            new Beurten(database, TimeProvider.System).Lees(lezing =>
            {
                var toen = lezing.Toen(versie)!;
                Assert.That((Proefopslag.Beslis(lezing.LaadZoalsToen(toen, nieuw.Bericht(toen))).Antwoord, toen.Oordeel.Wet), Is.EqualTo((toen.Oordeel.Antwoord, Wet.Wmo)));
                return versie;
            });
        }

        static List<string> Inhoud(Database database) => [.. Proefopslag.Inhoud(database).Where(rij => !rij.StartsWith("SchemaVersions:", StringComparison.Ordinal)).Select(rij => string.Join(", ", rij.Split(", ").Order(StringComparer.Ordinal)))];
    }

    /// <summary>Maakt een database zoals zij was voor een migratie.</summary>
    private static void Oud(string bestand, string tot, Action<SqliteConnection> vul)
    {
        using var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False;Foreign Keys=False");
        verbinding.Open();
        verbinding.Execute("create table SchemaVersions (SchemaVersionID integer primary key autoincrement not null, ScriptName text not null, Applied datetime not null)");
        foreach (var naam in typeof(Database).Assembly.GetManifestResourceNames().Where(naam => naam.StartsWith("Declaraties.Opslag.Migraties.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (string.CompareOrdinal(naam, $"Declaraties.Opslag.Migraties.{tot}") < 0)
            {
                using var script = new StreamReader(typeof(Database).Assembly.GetManifestResourceStream(naam)!);
                verbinding.Execute(script.ReadToEnd());
                verbinding.Execute("insert into SchemaVersions (ScriptName, Applied) values (@naam, '2026-01-01')", new { naam });
            }
        }

        vul(verbinding);
    }

    [TestCase(false)]
    [TestCase(true)]
    [Platform(Exclude = "Win", Reason = "Daar is een open bestand niet weg te halen.")]
    public void In_een_bestand_dat_is_weggehaald_wordt_niet_gewerkt(bool isVervangen)
    {
        var bestand = _map.Pad("weg.db");
        using var database = SqliteDatabase.Open(bestand, _geduld);
        var producten = new Referentieopslag(database, TimeProvider.System);
        File.Move(bestand, _map.Pad("elders.db"));
        if (isVervangen)
        {
            SqliteDatabase.Open(bestand, _geduld).Dispose();
        }

        Assert.That(() => producten.VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(Voorbeeld.Product))]), Throws.TypeOf<OpslagException>().With.Message.Contains("is verplaatst of weggehaald"));
        Assert.That(() => database.Leest(t => t.ExecuteScalar<long>("select count(*) from productregel")), Throws.TypeOf<OpslagException>());
        if (isVervangen)
        {
            return;
        }

        File.Move(_map.Pad("elders.db"), bestand);
        producten.VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(Voorbeeld.Product))]);
        Assert.That(database.Leest(t => t.ExecuteScalar<long>("select count(*) from productregel")), Is.EqualTo(1), "staat het er weer, dan gaat het verder");
    }

    [Test]
    public void Een_transactie_tijdens_welke_het_bestand_verdwijnt_geldt_niet()
    {
        var bestand = _map.Pad("weg.db");
        using var database = SqliteDatabase.Open(bestand, _geduld);
        Assert.That(
            () => database.InTransactie(Grendel.Producten, transactie =>
            {
                File.Move(bestand, _map.Pad("elders.db"));
                return 0;
            }),
            Throws.TypeOf<OpslagException>());
    }

    [Test]
    public void Een_antwoord_dat_de_deur_uit_is_overleeft_stroomuitval()
    {
        using var database = SqliteDatabase.Open(_map.Pad("vast.db"), _geduld);
        Assert.That(database.Verbinding.ExecuteScalar<string>("pragma journal_mode"), Is.EqualTo("wal"));
        Assert.That(database.Verbinding.ExecuteScalar<long>("pragma synchronous"), Is.EqualTo(2));
    }

    [Test]
    public void Een_bestand_dat_geen_database_is_wordt_geweigerd_en_blijft_wat_het_was()
    {
        var bestand = _map.Pad("brief.txt");
        File.WriteAllText(bestand, string.Concat(Enumerable.Repeat("Geachte heer, mevrouw, ", 100)));
        var voor = File.ReadAllBytes(bestand);
        var fout = Weiger(bestand);
        Assert.That(fout.IsVerkeerdBestand);
        Assert.That(fout.Message, Does.Contain("brief.txt").And.Contain("geen SQLite-database"));
        Assert.That(File.ReadAllBytes(bestand), Is.EqualTo(voor));
    }

    [TestCase("create table boek (titel text); insert into boek values ('Max Havelaar')")]
    [TestCase("create table SchemaVersions (SchemaVersionID integer primary key, ScriptName text, Applied text); insert into SchemaVersions values (1, 'Ander.Programma.0001.sql', '')")]
    [TestCase("create table SchemaVersions (nummer integer); insert into SchemaVersions values (1)")]
    [TestCase("create table SchemaVersions (ScriptName text)")]
    public void Een_database_van_een_ander_programma_wordt_geweigerd_en_blijft_wat_zij_was(string inhoud)
    {
        var bestand = _map.Pad("ander.db");
        Vreemd(bestand, inhoud);
        var voor = File.ReadAllBytes(bestand);
        var fout = Weiger(bestand);
        Assert.That(fout.IsVerkeerdBestand);
        Assert.That(fout.Message, Does.Contain("ander.db").And.Contain("ander programma"));
        Assert.That(File.ReadAllBytes(bestand), Is.EqualTo(voor));
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(bestand)!), Has.Length.EqualTo(1));
    }

    [Test]
    public void Een_database_van_een_nieuwere_versie_wordt_geweigerd()
    {
        var bestand = _map.Pad("nieuwer.db");
        SqliteDatabase.Open(bestand, _geduld).Dispose();
        Vreemd(bestand, "insert into SchemaVersions (ScriptName, Applied) values ('Declaraties.Opslag.Migraties.9999-later.sql', '2099-01-01')");
        var fout = Weiger(bestand);
        Assert.That(fout.IsVerkeerdBestand);
        Assert.That(fout.Message, Does.Contain("nieuwer.db").And.Contain("nieuwere versie"));
    }

    [Test]
    public void Een_map_is_geen_database()
    {
        var bestand = _map.Pad("map");
        Directory.CreateDirectory(bestand);
        var fout = Weiger(bestand);
        Assert.That(fout.IsVerkeerdBestand);
        Assert.That(fout.Message, Does.Contain("niet te openen"));
    }

    [Test]
    public void Een_pad_door_een_bestand_heen_is_te_lezen_als_fout()
    {
        File.WriteAllText(_map.Pad("bestand"), "");
        var fout = Weiger(_map.Pad("bestand/database.db"));
        Assert.That(fout.IsVerkeerdBestand);
        Assert.That(fout.Message, Does.Contain("kan niet worden geopend"));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("a\0b")]
    public void Een_naam_die_geen_bestandsnaam_is_wordt_geweigerd(string naam) => Assert.That(Weiger(naam).IsVerkeerdBestand);

    [Test]
    public void Een_beschadigd_bestand_geeft_een_leesbare_fout()
    {
        var bestand = _map.Pad("stuk.db");
        SqliteDatabase.Open(bestand, _geduld).Dispose();
        using (var stroom = File.OpenWrite(bestand))
        {
            stroom.Position = 100;
            stroom.Write(Enumerable.Repeat((byte)0xA5, 3000).ToArray());
        }

        Assert.That(Weiger(bestand).Message, Does.Contain("stuk.db").And.Contain("beschadigd"));
    }

    [Test]
    public void Wie_tegelijk_een_nieuwe_database_opent_krijgt_dezelfde()
    {
        const int Tegelijk = 6;
        for (var keer = 0; keer < 5; keer++)
        {
            var bestand = _map.Pad($"samen{keer}.db");
            using var start = new Barrier(Tegelijk);
            var draden = Enumerable.Range(0, Tegelijk).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    using var database = SqliteDatabase.Open(bestand, _geduld);
                    return Tabellen(database).Count;
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)).ToArray();
            Assert.That(Task.WhenAll(draden).GetAwaiter().GetResult().Distinct().Count(), Is.EqualTo(1));
            using var daarna = SqliteDatabase.Open(bestand, _geduld);
            Assert.That(daarna.Verbinding.ExecuteScalar<long>("select count(*) from SchemaVersions"), Is.EqualTo(Scripts));
        }
    }

    [Test]
    public void Een_nieuwe_database_die_een_ander_vasthoudt_geeft_een_leesbare_fout()
    {
        var bestand = _map.Pad("bezet.db");
        using var ander = new SqliteConnection($"Data Source={bestand};Pooling=False");
        ander.Open();
        ander.Execute("begin exclusive");
        var fout = Weiger(bestand);
        Assert.That(fout.IsVerkeerdBestand, Is.False);
        Assert.That(fout.Message, Does.Contain("bezet.db").And.Contain("in gebruik"));
    }

    [Test]
    public void Een_database_in_gebruik_geeft_bij_schrijven_een_leesbare_fout_en_is_daarna_weer_te_gebruiken()
    {
        var bestand = _map.Pad("bezet.db");
        using var database = SqliteDatabase.Open(bestand, _evenWachten);
        using var ander = SqliteDatabase.Open(bestand, _geduld);
        ander.InTransactie(Grendel.Geen, transactie =>
        {
            Vastlegging.Nieuw(transactie, Vastlegging.Producten, DateTimeOffset.UnixEpoch);
            var fout = Assert.Throws<OpslagException>(() => database.InTransactie(Grendel.Geen, _ => 0))!;
            Assert.That(fout.IsVerkeerdBestand, Is.False);
            Assert.That(fout.Message, Does.Contain("bezet.db").And.Contain("in gebruik"));
            return 0;
        });

        Assert.That(database.InTransactie(Grendel.Geen, Vastlegging.Laatste), Is.EqualTo(1));
    }

    [Test]
    public void Wie_leest_wacht_niet_op_wie_schrijft_en_ziet_wat_er_vast_staat()
    {
        var bestand = _map.Pad("lezen.db");
        using var database = SqliteDatabase.Open(bestand, _evenWachten);
        using var schrijver = SqliteDatabase.Open(bestand, _geduld);
        schrijver.InTransactie(Grendel.Geen, transactie =>
        {
            Vastlegging.Nieuw(transactie, Vastlegging.Producten, DateTimeOffset.UnixEpoch);
            Assert.That(database.Leest(Vastlegging.Laatste), Is.Zero);
            return 0;
        });
        Assert.That(database.Leest(Vastlegging.Laatste), Is.EqualTo(1));
    }

    [Test]
    public void Wie_leest_ziet_de_hele_tijd_hetzelfde_ook_als_een_ander_intussen_schrijft()
    {
        var bestand = _map.Pad("beeld.db");
        using var database = SqliteDatabase.Open(bestand, _geduld);
        using var schrijver = SqliteDatabase.Open(bestand, _evenWachten);
        database.Leest(transactie =>
        {
            Assert.That(Vastlegging.Laatste(transactie), Is.Zero);
            schrijver.InTransactie(Grendel.Geen, t => Vastlegging.Nieuw(t, Vastlegging.Producten, DateTimeOffset.UnixEpoch));
            Assert.That(Vastlegging.Laatste(transactie), Is.Zero);
            return 0;
        });
        Assert.That(database.Leest(Vastlegging.Laatste), Is.EqualTo(1));
    }

    [Test]
    public void Een_transactie_die_mislukt_laat_niets_achter()
    {
        using var database = SqliteDatabase.Open(_map.Pad("half.db"), _geduld);
        Assert.Throws<InvalidOperationException>(() => database.InTransactie<int>(Grendel.Geen, transactie =>
        {
            Vastlegging.Nieuw(transactie, Vastlegging.Producten, DateTimeOffset.UnixEpoch);
            throw new InvalidOperationException("halverwege");
        }));
        Assert.That(database.Leest(Vastlegging.Laatste), Is.Zero);
    }

    [Test]
    public void Een_volle_schijf_geeft_een_leesbare_fout_en_laat_niets_achter()
    {
        using var database = SqliteDatabase.Open(_map.Pad("vol.db"), _geduld);
        var bladzijden = database.Verbinding.ExecuteScalar<long>("pragma page_count");
        database.Verbinding.Execute($"pragma max_page_count = {bladzijden + 2}");
        var fout = Assert.Throws<OpslagException>(() => database.InTransactie(Grendel.Geen, transactie =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                Vastlegging.Nieuw(transactie, Vastlegging.Producten, DateTimeOffset.UnixEpoch);
            }

            return 0;
        }))!;
        Assert.That(fout.Message, Does.Contain("schijf is vol"));
        Assert.That(fout.IsVerkeerdBestand, Is.False);
        Assert.That(database.Leest(Vastlegging.Laatste), Is.Zero);
    }

    private static OpslagException Weiger(string bestand) =>
        Assert.Throws<OpslagException>(() => SqliteDatabase.Open(bestand, _evenWachten).Dispose())!;

    private static List<string> Tabellen(SqliteDatabase database) =>
        [.. database.Verbinding.Query<string>("select name from sqlite_master where type = 'table'")];

    private static void Vreemd(string bestand, string sql)
    {
        using var verbinding = new SqliteConnection($"Data Source={bestand};Pooling=False");
        verbinding.Open();
        verbinding.Execute(sql);
    }
}
