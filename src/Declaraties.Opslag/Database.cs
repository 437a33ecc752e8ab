using Dapper;
using DbUp;
using DbUp.Engine.Output;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag;

/// <summary>De database kan niet worden geopend of gelezen. De boodschap is voor de gebruiker bedoeld.</summary>
public sealed class OpslagException : Exception
{
    public OpslagException(string message)
        : base(message)
    {
    }

    public OpslagException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public OpslagException()
    {
    }

    /// <summary>Het opgegeven bestand is niet onze database: geen storing, maar een verkeerd bestand.</summary>
    public bool IsVerkeerdBestand { get; init; }
}

/// <summary>
/// Een SQLite-database met het schema van deze versie. Een verbinding per exemplaar; niet voor gebruik op meer threads tegelijk.
/// </summary>
public sealed class Database : IDisposable
{
    private const string Schemamap = "Declaraties.Opslag.Migraties.";
    private static readonly TimeSpan _geduld = TimeSpan.FromMinutes(1);
    private readonly SqliteConnection _verbinding;

    static Database()
    {
        // One thread at a time per connection (see above), so SQLite need not take its locks for every value it is handed.
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
        // Dapper's own mapping of DateOnly goes before any handler, and would store text.
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.AddTypeHandler(new DateOnlyHandler());
    }

    private Database(SqliteConnection verbinding, string bestand)
    {
        _verbinding = verbinding;
        Bestand = bestand;
    }

    public string Bestand { get; }

    internal SqliteConnection Verbinding => _verbinding;

    /// <summary>Opent de database en brengt het schema bij; maakt haar aan als zij er nog niet is.</summary>
    /// <param name="bestand">Pad van het databasebestand; ontbrekende mappen worden gemaakt.</param>
    /// <exception cref="OpslagException">
    /// Het bestand is geen database van ons, is van een nieuwere versie, of is niet te openen. Een bestand van een ander blijft zoals het was.
    /// </exception>
    public static Database Open(string bestand) => Open(bestand, _geduld);

    /// <param name="bestand">Pad van het databasebestand.</param>
    /// <param name="geduld">Hoe lang op een ander proces wordt gewacht, in hele seconden en minstens één.</param>
    internal static Database Open(string bestand, TimeSpan geduld)
    {
        if (string.IsNullOrWhiteSpace(bestand) || bestand.Contains('\0', StringComparison.Ordinal))
        {
            throw new OpslagException("De naam van de database is geen bestandsnaam.") { IsVerkeerdBestand = true };
        }

        var pad = Path.GetFullPath(bestand);
        try
        {
            if (Path.GetDirectoryName(pad) is { Length: > 0 } map)
            {
                Directory.CreateDirectory(map);
            }

            var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = pad,
                Pooling = false,
                DefaultTimeout = Math.Max(1, (int)geduld.TotalSeconds),
            }.ToString());
            try
            {
                verbinding.Open();
                // For what goes to SQLite directly; SqliteCommand waits by itself.
                _ = SQLitePCL.raw.sqlite3_busy_timeout(verbinding.Handle, verbinding.DefaultTimeout * 1000);
                var scripts = Scripts();
                // Eerst kijken: wat niet van ons is wordt ook niet op WAL gezet.
                var bij = IsBij(verbinding, scripts, bestand);
                // FULL: een antwoord dat de deur uit is, staat ook na stroomuitval in de database.
                verbinding.Execute("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off; pragma temp_store = memory; pragma cache_size = -32768;");
                if (!bij)
                {
                    BrengBij(verbinding, scripts, bestand);
                }

                return new Database(verbinding, pad);
            }
            catch
            {
                verbinding.Dispose();
                throw;
            }
        }
        catch (SqliteException fout)
        {
            throw new OpslagException($"Database {bestand} kan niet worden geopend: {Uitleg(fout)}", fout)
            {
                IsVerkeerdBestand = fout.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CANTOPEN,
            };
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            throw new OpslagException($"Database {bestand} kan niet worden geopend: {fout.Message}", fout) { IsVerkeerdBestand = true };
        }
    }

    /// <summary>Voert <paramref name="werk"/> uit in één transactie die schrijft: alles of niets.</summary>
    /// <exception cref="OpslagException">De database is bezet, vol of beschadigd.</exception>
    public T InTransactie<T>(Func<SqliteTransaction, T> werk) =>
        // Niet uitgesteld: wie gaat schrijven neemt het slot voordat hij leest, zodat wat hij las nog geldt als hij schrijft.
        Voer(uitgesteld: false, werk);

    /// <summary>Leest in één transactie: één momentopname, zonder op een schrijver te wachten of hem op te houden.</summary>
    /// <exception cref="OpslagException">De database is beschadigd of niet te lezen.</exception>
    internal T Leest<T>(Func<SqliteTransaction, T> werk) => Voer(uitgesteld: true, werk);

    public void Dispose() => _verbinding.Dispose();

    private T Voer<T>(bool uitgesteld, Func<SqliteTransaction, T> werk)
    {
        try
        {
            using var transactie = _verbinding.BeginTransaction(uitgesteld);
            var uitkomst = werk(transactie);
            transactie.Commit();
            return uitkomst;
        }
        catch (SqliteException fout)
        {
            throw new OpslagException($"Database {Bestand}: {Uitleg(fout)}", fout);
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
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "zij is in gebruik door een ander proces.",
        SQLitePCL.raw.SQLITE_FULL => "de schijf is vol.",
        SQLitePCL.raw.SQLITE_NOTADB => "het bestand is geen SQLite-database.",
        SQLitePCL.raw.SQLITE_CORRUPT => "het bestand is beschadigd.",
        SQLitePCL.raw.SQLITE_CANTOPEN => "het bestand is niet te openen.",
        SQLitePCL.raw.SQLITE_READONLY => "het bestand is alleen-lezen.",
        SQLitePCL.raw.SQLITE_IOERR => "lees- of schrijffout.",
        _ => $"SQLite-fout {fout.SqliteErrorCode}/{fout.SqliteExtendedErrorCode}.",
    };
}
