using System.Collections.Concurrent;
using Dapper;
using DbUp;
using DbUp.Engine.Output;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag.Sqlite;

/// <summary>
/// Een bestand van SQLite: een verbinding per exemplaar.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const string Schemamap = "Declaraties.Opslag.Migraties.";
    private const string Wal = "wal";
    private const string AlleenLezen = "het bestand is alleen-lezen.";
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> _beurten = new(StringComparer.Ordinal);
    private readonly SqliteConnection _verbinding;
    private readonly SemaphoreSlim _beurt;

    // What SQLite is told will not change has no locks; that it did not is looked at afterwards.
    private readonly Onveranderd? _onveranderd;

    static SqliteDatabase()
    {
        // One thread at a time per connection, so SQLite need not take its locks for every value it is handed.
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private SqliteDatabase(SqliteConnection verbinding, string bestand, Onveranderd? onveranderd = null)
    {
        _verbinding = verbinding;
        _onveranderd = onveranderd;
        Naam = bestand;
        _beurt = _beurten.GetOrAdd(bestand, _ => new SemaphoreSlim(1));
    }

    /// <summary>Het volle pad van het bestand.</summary>
    public override string Naam { get; }

    public SqliteConnection Verbinding => _verbinding;

    /// <param name="bestand">Pad van het databasebestand.</param>
    /// <param name="geduld">Hoe lang op een ander proces wordt gewacht, in hele seconden en minstens één.</param>
    public static new SqliteDatabase Open(string bestand, TimeSpan geduld)
    {
        var pad = VolPad(bestand);
        return Probeer(bestand, () =>
        {
            if (Path.GetDirectoryName(pad) is { Length: > 0 } map)
            {
                Rechten.MaakMap(map);
            }

            Rechten.Bescherm(pad);

            var verbinding = Verbind(pad, SqliteOpenMode.ReadWriteCreate, geduld);
            try
            {
                var scripts = Scripts();
                // Eerst kijken: wat niet van ons is wordt ook niet op WAL gezet.
                var bij = IsBij(verbinding, scripts, bestand);
                ZetOpWal(verbinding);
                // FULL: een antwoord dat de deur uit is, staat ook na stroomuitval in de database.
                Voer(verbinding, "pragma synchronous = full", "pragma foreign_keys = off", "pragma temp_store = memory", "pragma cache_size = -4096");
                if (!bij)
                {
                    BrengBij(verbinding, scripts, bestand);
                }

                return new SqliteDatabase(verbinding, pad);
            }
            catch
            {
                verbinding.Dispose();
                throw;
            }
        });
    }

    /// <summary>
    /// Opent om alleen te lezen. Mag er geschreven worden, dan gewoon. Anders komt er niets bij en verandert er niets: SQLite krijgt te horen dat het bestand
    /// onveranderlijk is als er geen WAL naast ligt, en leest anders met de WAL van wie er schrijft of schreef.
    /// </summary>
    /// <param name="bestand">Pad van het databasebestand.</param>
    /// <param name="geduld">Als bij <see cref="Open"/>.</param>
    public static SqliteDatabase OpenLezend(string bestand, TimeSpan geduld)
    {
        var pad = VolPad(bestand);
        if (Schrijfrechten.MagSchrijven(pad) && Schrijfrechten.MagSchrijven(Path.GetDirectoryName(pad)!))
        {
            return Open(bestand, geduld);
        }

        return Probeer(bestand, () =>
        {
            var wal = new FileInfo($"{pad}-wal");
            // Whoever has it open in WAL mode has both files beside it; without them there is nobody.
            var ligtStil = !wal.Exists || (wal.Length == 0 && !File.Exists($"{pad}-shm"));
            var verbinding = VerbindLezend(pad, bestand, ligtStil, geduld);
            try
            {
                if (!IsBij(verbinding, Scripts(), bestand))
                {
                    throw new OpslagException(
                        $"Database {bestand} kan niet worden geopend: haar schema is van een oudere versie van dit programma, en zij is alleen-lezen. Open haar een keer waar geschreven mag worden, of maak daar een kopie.") { IsVerkeerdBestand = true };
                }

                Voer(verbinding, "pragma temp_store = memory", "pragma cache_size = -4096");
                return new SqliteDatabase(verbinding, pad, ligtStil ? Onveranderd.Van(pad) : null);
            }
            catch
            {
                verbinding.Dispose();
                throw;
            }
        });
    }

    /// <summary>Kijkt of er in dit bestand geschreven mag worden. Een open verbinding merkt dat pas als de WAL wordt verwerkt, en dat kan lang duren.</summary>
    /// <param name="pad">Het volle pad.</param>
    public static new void EisSchrijfbaar(string pad)
    {
        if (File.Exists(pad) && !Schrijfrechten.MagSchrijven(pad))
        {
            throw new OpslagException($"Database {pad}: {AlleenLezen}") { Oorzaak = AlleenLezen };
        }
    }

    private protected override T Schrijft<T>(Grendel grendel, Func<Transactie, T> werk)
    {
        // In this process in turn. SQLite only tries again now and then: whoever writes much would get the lock and the others would not.
        var aanDeBeurt = _beurt.Wait(TimeSpan.FromSeconds(_verbinding.DefaultTimeout));
        try
        {
            // Niet uitgesteld: wie gaat schrijven neemt het slot voordat hij leest, zodat wat hij las nog geldt als hij schrijft.
            return Voer(uitgesteld: false, werk);
        }
        finally
        {
            if (aanDeBeurt)
            {
                _beurt.Release();
            }
        }
    }

    internal override bool HeeftEenSchrijver => true;

    private protected override T LeestEen<T>(Func<Transactie, T> werk) => Voer(uitgesteld: true, werk);

    private protected override void NeemErbij(Transactie transactie, Grendel grendel)
    {
        // Whoever writes holds all of it.
    }

    public override void Dispose()
    {
        _verbinding.Dispose();
        base.Dispose();
    }

    private T Voer<T>(bool uitgesteld, Func<Transactie, T> werk)
    {
        try
        {
            using var transactie = _verbinding.BeginTransaction(uitgesteld);
            EisPlaats();
            var uitkomst = werk(new SqliteTransactie(transactie));
            if (!uitgesteld)
            {
                EisPlaats();
            }

            transactie.Commit();
            if (_onveranderd is { } toen && Onveranderd.Van(Naam) != toen)
            {
                throw new OpslagException($"Database {Naam} is veranderd terwijl zij werd gelezen. Voer de opdracht opnieuw uit.");
            }

            return uitkomst;
        }
        catch (SqliteException fout)
        {
            var uitleg = Uitleg(fout);
            throw new OpslagException($"Database {Naam}: {uitleg}", fout) { Oorzaak = uitleg };
        }
    }

    /// <summary>Een open verbinding schrijft gewoon door in een bestand dat is weggehaald, en wat daarin komt vindt niemand terug.</summary>
    public override unsafe void EisPlaats()
    {
        // Zero as well where SQLite cannot tell (Windows), but there nobody can take away a file that is open.
        var isVerplaatst = 0;
        _ = Sqlite3.Bestuur(_verbinding.Handle!.DangerousGetHandle(), null, Sqlite3.IsVerplaatst, &isVerplaatst);
        if (isVerplaatst != 0)
        {
            var oorzaak = File.Exists(Naam) ? "is verplaatst of weggehaald, en op haar plaats staat een ander bestand" : "is verplaatst of weggehaald";
            throw new OpslagException($"Database {Naam} {oorzaak}. Zet haar terug, of start opnieuw met de goede.") { Oorzaak = $"zij {oorzaak}." };
        }
    }

    private static string VolPad(string bestand) => string.IsNullOrWhiteSpace(bestand) || bestand.Contains('\0', StringComparison.Ordinal)
        ? throw new OpslagException("De naam van de database is geen bestandsnaam.") { IsVerkeerdBestand = true }
        : Path.GetFullPath(bestand);

    private static T Probeer<T>(string bestand, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException fout)
        {
            var uitleg = Uitleg(fout);
            throw new OpslagException($"Database {bestand} kan niet worden geopend: {uitleg}", fout)
            {
                Oorzaak = uitleg,
                IsVerkeerdBestand = fout.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CANTOPEN && !Schrijfrechten.ZijnBestandenOp(),
            };
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new OpslagException($"Database {bestand} kan niet worden geopend: {fout.Message}", fout) { IsVerkeerdBestand = true };
        }
    }

    private static SqliteConnection Verbind(string bron, SqliteOpenMode wijze, TimeSpan geduld)
    {
        var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = bron,
            Mode = wijze,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)geduld.TotalSeconds),
        }.ToString());
        try
        {
            verbinding.Open();
            // For what goes to SQLite directly; SqliteCommand waits by itself.
            _ = SQLitePCL.raw.sqlite3_busy_timeout(verbinding.Handle, verbinding.DefaultTimeout * 1000);
            return verbinding;
        }
        catch
        {
            verbinding.Dispose();
            throw;
        }
    }

    private static SqliteConnection VerbindLezend(string pad, string bestand, bool ligtStil, TimeSpan geduld)
    {
        if (ligtStil)
        {
            var delen = pad.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString);
            return Verbind($"file:///{string.Join('/', delen)}?immutable=1", SqliteOpenMode.ReadOnly, geduld);
        }

        var verbinding = Verbind(pad, SqliteOpenMode.ReadOnly, geduld);
        try
        {
            // The first thing it reads tells whether the WAL can be used here.
            Voer(verbinding, "pragma schema_version");
            return verbinding;
        }
        catch (SqliteException fout) when (fout.SqliteErrorCode == SQLitePCL.raw.SQLITE_CANTOPEN && !Schrijfrechten.ZijnBestandenOp())
        {
            verbinding.Dispose();
            throw new OpslagException(
                $"Database {bestand} kan niet worden geopend: in {Path.GetFileName(pad)}-wal ernaast staan wijzigingen die hier niet te lezen zijn, want zij is alleen-lezen. Kopieer beide bestanden samen naar een map waarin geschreven mag worden.", fout) { IsVerkeerdBestand = true };
        }
        catch
        {
            verbinding.Dispose();
            throw;
        }
    }

    private static void ZetOpWal(SqliteConnection verbinding)
    {
        if (!Teksten(verbinding, "pragma journal_mode").SetEquals([Wal]))
        {
            // Het omzetten slaat het wachten van SQLite zelf over als een ander het bestand leest; SqliteCommand probeert het opnieuw.
            verbinding.Execute($"pragma journal_mode = {Wal}");
        }
    }

    private static void BrengBij(SqliteConnection verbinding, string[] scripts, string bestand)
    {
        // Eén proces tegelijk: DbUp zelf neemt geen slot.
        verbinding.Execute("begin exclusive");
        try
        {
            if (!IsBij(verbinding, scripts, bestand))
            {
                using var gedeeld = new SharedConnection(verbinding);
                var uitkomst = DeployChanges.To
                    .SqliteDatabase(gedeeld)
                    .WithScriptsEmbeddedInAssembly(typeof(Database).Assembly, naam => naam.StartsWith(Schemamap, StringComparison.Ordinal))
                    .WithoutTransaction()
                    .LogTo(new NoOpUpgradeLog())
                    .Build()
                    .PerformUpgrade();
                if (!uitkomst.Successful)
                {
                    throw new OpslagException($"Database {bestand}: het schema kan niet worden bijgewerkt ({uitkomst.ErrorScript?.Name}): {uitkomst.Error.Message}", uitkomst.Error);
                }
            }

            verbinding.Execute("commit");
        }
        catch
        {
            // Bij een volle schijf heeft SQLite zelf al teruggedraaid.
            if (SQLitePCL.raw.sqlite3_get_autocommit(verbinding.Handle) == 0)
            {
                verbinding.Execute("rollback");
            }

            throw;
        }
    }

    /// <summary>Of elk script al is toegepast.</summary>
    /// <exception cref="OpslagException">De database is niet van ons, of van een nieuwere versie.</exception>
    private static bool IsBij(SqliteConnection verbinding, string[] scripts, string bestand)
    {
        if (Teksten(verbinding, "select name from sqlite_master where type = 'table' limit 1").Count == 0)
        {
            return false;
        }

        var heeftNamen = Teksten(verbinding, "select name from pragma_table_info('SchemaVersions') where name = 'ScriptName'").Count > 0;
        var toegepast = heeftNamen ? Teksten(verbinding, "select ScriptName from SchemaVersions") : [];
        if (toegepast.Count == 0 || !toegepast.All(naam => naam.StartsWith(Schemamap, StringComparison.Ordinal)))
        {
            throw new OpslagException($"Database {bestand} kan niet worden geopend: dit is een database van een ander programma.") { IsVerkeerdBestand = true };
        }

        return toegepast.IsSubsetOf(scripts)
            ? toegepast.Count == scripts.Length
            : throw new OpslagException($"Database {bestand} kan niet worden geopend: zij is gemaakt door een nieuwere versie van dit programma.") { IsVerkeerdBestand = true };
    }

    private static void Voer(SqliteConnection verbinding, params ReadOnlySpan<string> opdrachten)
    {
        foreach (var sql in opdrachten)
        {
            using var opdracht = new Voorbereid(verbinding, sql);
            opdracht.Voer();
        }
    }

    private static HashSet<string> Teksten(SqliteConnection verbinding, string sql)
    {
        var teksten = new HashSet<string>(StringComparer.Ordinal);
        using var rijen = new Voorbereid(verbinding, sql);
        while (rijen.Lees())
        {
            teksten.Add(rijen.Tekst(0));
        }

        return teksten;
    }

    private static string[] Scripts() =>
        [.. typeof(Database).Assembly.GetManifestResourceNames().Where(naam => naam.StartsWith(Schemamap, StringComparison.Ordinal))];

    private static string Uitleg(SqliteException fout) => fout.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_IOERR when Schrijfrechten.ZijnBestandenOp() => Schrijfrechten.BestandenOp,
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_PROTOCOL => "zij is in gebruik door een ander proces.",
        SQLitePCL.raw.SQLITE_FULL => "de schijf is vol.",
        SQLitePCL.raw.SQLITE_NOTADB => "het bestand is geen SQLite-database.",
        SQLitePCL.raw.SQLITE_CORRUPT => "het bestand is beschadigd.",
        SQLitePCL.raw.SQLITE_CANTOPEN => "het bestand is niet te openen.",
        SQLitePCL.raw.SQLITE_READONLY => AlleenLezen,
        SQLitePCL.raw.SQLITE_IOERR => "lees- of schrijffout.",
        _ => $"SQLite-fout {fout.SqliteErrorCode}/{fout.SqliteExtendedErrorCode}.",
    };
}
