using Dapper;
using Declaraties.Opslag.Toewijzingen;
using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.Specs.SqlServer;

[TestFixtureSource(typeof(Proefserver), nameof(Proefserver.AlleenSqlServer))]
internal sealed class SqlServerDatabaseSpecs(Proefserver server)
{
    private static int Scripts => typeof(Database).Assembly.GetManifestResourceNames().Count(naam => naam.StartsWith("Declaraties.Opslag.SqlServer.Migraties.", StringComparison.Ordinal));
    private const string AndereAanbieder = "99990002";
    private static readonly TimeSpan _evenWachten = TimeSpan.FromSeconds(1);

    [Test]
    public void Een_database_die_er_niet_is_wordt_gemaakt_en_gaat_daarna_weer_open_met_alles_wat_erin_stond()
    {
        var adres = Nieuw();
        using (var database = Database.Open(adres))
        {
            Assert.That(database.Naam, Does.Contain("declaraties_proef").And.Not.Contain("Password"));
            new Referentieopslag(database, TimeProvider.System).VoegProductenToe([Proefopslag.Rij(1, Proefopslag.Lijstregel(Voorbeeld.Product))]);
        }

        using var weer = Database.Open(adres);
        Assert.That(weer.Leest(t => t.ExecuteScalar<long>("select count(*) from productregel")), Is.EqualTo(1));
        Assert.That(weer.Leest(t => t.ExecuteScalar<long>("select count(*) from SchemaVersions")), Is.EqualTo(Scripts));
    }

    [Test]
    public void Wie_tegelijk_een_nieuwe_database_opent_krijgt_dezelfde()
    {
        var adres = Nieuw();
        using var start = new Barrier(4);
        var draden = Enumerable.Range(0, 4).Select(_ => Naast(() =>
        {
            start.SignalAndWait();
            using var database = Database.Open(adres);
            return database.Leest(t => t.ExecuteScalar<long>("select count(*) from sys.tables"));
        })).ToArray();
        Assert.That(Task.WhenAll(draden).GetAwaiter().GetResult().Distinct().Count(), Is.EqualTo(1));
        using var daarna = Database.Open(adres);
        Assert.That(daarna.Leest(t => t.ExecuteScalar<long>("select count(*) from SchemaVersions")), Is.EqualTo(Scripts));
    }

    [TestCase("create table boek (titel nvarchar(50)); insert into boek values ('Max Havelaar')")]
    [TestCase("create table SchemaVersions (Id int, ScriptName nvarchar(200)); insert into SchemaVersions values (1, 'Ander.Programma.0001.sql')")]
    [TestCase("create table SchemaVersions (nummer int)")]
    public void Een_database_van_een_ander_programma_wordt_geweigerd_en_blijft_wat_zij_was(string inhoud)
    {
        var adres = Nieuw();
        Vreemd(new SqlConnectionStringBuilder(adres) { InitialCatalog = "master" }.ConnectionString, $"create database [{new SqlConnectionStringBuilder(adres).InitialCatalog}]");
        Vreemd(adres, inhoud);
        var fout = Assert.Throws<OpslagException>(() => Database.Open(adres).Dispose())!;
        Assert.That(fout.Message, Does.Contain("ander programma"));
        Assert.That(fout.IsVerkeerdBestand);
        using var verbinding = new SqlConnection(adres);
        Assert.That(verbinding.ExecuteScalar<int>("select count(*) from sys.tables"), Is.EqualTo(1));
    }

    [Test]
    public void Een_database_van_een_nieuwere_versie_wordt_geweigerd()
    {
        var adres = Nieuw();
        Database.Open(adres).Dispose();
        Vreemd(adres, "insert into SchemaVersions (ScriptName, Applied) values ('Declaraties.Opslag.SqlServer.Migraties.9999-later.sql', getdate())");
        var fout = Assert.Throws<OpslagException>(() => Database.Open(adres).Dispose())!;
        Assert.That(fout.Message, Does.Contain("nieuwere versie"));
        Assert.That(fout.IsVerkeerdBestand);
    }

    [Test]
    public void Wie_leest_wacht_niet_op_wie_schrijft_en_ziet_wat_er_vast_staat()
    {
        using var proef = server.Leen();
        using var lezer = Database.Open(proef.Adres, _evenWachten);
        proef.Database.InTransactie(Grendel.Geen, transactie =>
        {
            Vastlegging.Nieuw(transactie, Vastlegging.Producten, DateTimeOffset.UnixEpoch);
            Assert.That(lezer.Leest(Vastlegging.Laatste), Is.Zero);
            return 0;
        });
        Assert.That(lezer.Leest(Vastlegging.Laatste), Is.EqualTo(1));
    }

    [Test]
    public void Wie_leest_ziet_de_hele_tijd_hetzelfde_ook_als_een_ander_intussen_schrijft()
    {
        using var proef = server.Leen();
        using var schrijver = Database.Open(proef.Adres);
        proef.Database.Leest(transactie =>
        {
            Assert.That(Vastlegging.Laatste(transactie), Is.Zero);
            schrijver.InTransactie(Grendel.Geen, t => Vastlegging.Nieuw(t, Vastlegging.Producten, DateTimeOffset.UnixEpoch));
            Assert.That(Vastlegging.Laatste(transactie), Is.Zero);
            return 0;
        });
        Assert.That(proef.Database.Leest(Vastlegging.Laatste), Is.EqualTo(1));
    }

    [Test]
    public void Een_transactie_die_mislukt_laat_niets_achter()
    {
        using var proef = server.Leen();
        Assert.Throws<InvalidOperationException>(() => proef.Database.InTransactie<int>(Grendel.Oordeel(new(Voorbeeld.Aanbieder)), transactie =>
        {
            Vastlegging.Nieuw(transactie, Vastlegging.Producten, DateTimeOffset.UnixEpoch);
            throw new InvalidOperationException("halverwege");
        }));
        Assert.That(proef.Database.Leest(Vastlegging.Laatste), Is.Zero);
        proef.Database.InTransactie(Grendel.Oordeel(new(Voorbeeld.Aanbieder)), t => t.ExecuteScalar<int>("select 1"));
    }

    [Test]
    public void Een_aanbieder_in_gebruik_geeft_na_geduld_een_leesbare_fout_en_een_andere_aanbieder_wacht_niet()
    {
        using var proef = server.Leen();
        using var ander = Database.Open(proef.Adres, _evenWachten);
        proef.Database.InTransactie(Grendel.Oordeel(new(Voorbeeld.Aanbieder)), _ =>
        {
            var fout = Assert.Throws<OpslagException>(() => ander.InTransactie(Grendel.Oordeel(new(Voorbeeld.Aanbieder)), _ => 0))!;
            Assert.That(fout.Message, Does.Contain("in gebruik"));
            Assert.That(fout.IsVerkeerdBestand, Is.False);
            Assert.That(ander.InTransactie(Grendel.Oordeel(new(AndereAanbieder)), _ => 1), Is.EqualTo(1));
            return 0;
        });
        Assert.That(ander.InTransactie(Grendel.Oordeel(new(Voorbeeld.Aanbieder)), _ => 1), Is.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Zolang_iemand_oordeelt_verandert_de_productcodelijst_niet(bool oordeelEerst)
    {
        using var proef = server.Leen();
        using var ander = Database.Open(proef.Adres, _evenWachten);
        var (eerst, dan) = oordeelEerst ? (Grendel.Oordeel(new(Voorbeeld.Aanbieder)), Grendel.Producten) : (Grendel.Producten, Grendel.Oordeel(new(Voorbeeld.Aanbieder)));
        proef.Database.InTransactie(eerst, _ => Assert.Throws<OpslagException>(() => ander.InTransactie(dan, _ => 0)));
        Assert.That(ander.InTransactie(dan, _ => 1), Is.EqualTo(1));
    }

    [Test]
    public void Wie_elkaar_vasthoudt_gaat_na_elkaar_door()
    {
        using var proef = server.Leen();
        using var ander = Database.Open(proef.Adres);
        foreach (var naam in new[] { "a", "b" })
        {
            proef.Database.InTransactie(Grendel.Geen, t => t.Execute("insert into slot (naam, houder, tot) values (@naam, '', '0')", new { naam }));
        }

        using var beide = new Barrier(2);
        var keren = 0;
        void Verhoog(Database database, string eerst, string dan)
        {
            var eersteKeer = true;
            database.InTransactie(Grendel.Geen, t =>
            {
                Interlocked.Increment(ref keren);
                t.Execute("update slot set tot = tot + '1' where naam = @eerst", new { eerst });
                if (eersteKeer)
                {
                    eersteKeer = false;
                    Assert.That(beide.SignalAndWait(Geduld.Ruim), "de ander heeft zijn eerste rij");
                }

                return t.Execute("update slot set tot = tot + '1' where naam = @dan", new { dan });
            });
        }

        Task.WaitAll(
            Naast(() => { Verhoog(proef.Database, "a", "b"); return 0; }),
            Naast(() => { Verhoog(ander, "b", "a"); return 0; }));
        Assert.That(proef.Database.Leest(t => t.Query<string>("select tot from slot order by naam").ToList()), Is.EqualTo(new[] { "011", "011" }), "elk precies een keer");
        Assert.That(keren, Is.EqualTo(3), "een van beide moest het nog eens doen");
    }

    [Test]
    public void Valt_de_verbinding_halverwege_weg_dan_gebeurt_het_werk_nog_eens_en_maar_een_keer_echt()
    {
        using var proef = server.Leen();
        using var ander = Database.Open(proef.Adres);
        var keren = 0;
        var versie = proef.Database.InTransactie(Grendel.Oordeel(new(Voorbeeld.Aanbieder)), t =>
        {
            var nieuw = Vastlegging.Nieuw(t, Vastlegging.Producten, DateTimeOffset.UnixEpoch);
            if (++keren == 1)
            {
                var sessie = t.ExecuteScalar<int>("select @@spid");
                using var beheer = new SqlConnection(proef.Adres);
                beheer.Open();
                beheer.Execute($"kill {sessie}");
            }

            return t.ExecuteScalar<long>("select @nieuw", new { nieuw });
        });
        Assert.That(keren, Is.EqualTo(2));
        Assert.That(ander.Leest(t => t.Query<long>("select versie from vastlegging").ToList()), Is.EqualTo(new[] { versie }));
    }

    [Test]
    public void Een_fout_die_niet_vanzelf_overgaat_wordt_niet_herhaald_en_noemt_geen_waarden()
    {
        using var proef = server.Leen();
        var keren = 0;
        var fout = Assert.Throws<OpslagException>(() => proef.Database.InTransactie(Grendel.Geen, t =>
        {
            keren++;
            t.Execute("insert into slot (naam, houder, tot) values ('geheim', '', '0')");
            return t.Execute("insert into slot (naam, houder, tot) values ('geheim', '', '0')");
        }))!;
        Assert.That(keren, Is.EqualTo(1));
        Assert.That(fout.Message, Does.Match(@"SQL Server-fout \d+\.$").And.Not.Contain("geheim"));
        Assert.That(proef.Database.Leest(t => t.ExecuteScalar<long>("select count(*) from slot")), Is.Zero);
    }

    private string Nieuw() => ((Proefserver.Servers)server).Nieuw();

    private static Task<T> Naast<T>(Func<T> werk) => Task.Factory.StartNew(werk, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Vreemd(string adres, string sql)
    {
        using var verbinding = new SqlConnection(adres);
        verbinding.Open();
        verbinding.Execute(sql);
    }
}
