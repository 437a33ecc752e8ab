using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag.Sqlite;

/// <summary>
/// Een bestand van SQLite: een verbinding per exemplaar.
/// </summary>
internal sealed class SqliteDatabase : Database
{
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
            Rechten.Bescherm(pad);

            var verbinding = Sqliteverbinding.Open(pad, SqliteOpenMode.ReadWriteCreate, geduld);
            try
            {
                // Eerst kijken: wat niet van ons is wordt ook niet op WAL gezet.
                var bij = Sqliteschema.IsBij(verbinding, bestand);
                Sqliteverbinding.ZetOpWal(verbinding);
                // FULL: een antwoord dat de deur uit is, staat ook na stroomuitval in de database.
                Sqliteverbinding.Voer(verbinding, "pragma synchronous = full", "pragma foreign_keys = off", "pragma temp_store = memory", "pragma cache_size = -4096");
                if (!bij)
                {
                    Sqliteschema.BrengBij(verbinding, bestand);
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
            var verbinding = Sqliteverbinding.OpenLezend(pad, bestand, ligtStil, geduld);
            try
            {
                if (!Sqliteschema.IsBij(verbinding, bestand))
                {
                    throw new OpslagException(
                        $"Database {bestand} kan niet worden geopend: haar schema is van een oudere versie van dit programma, en zij is alleen-lezen. Open haar een keer waar geschreven mag worden, of maak daar een kopie.") { IsVerkeerdBestand = true };
                }

                Sqliteverbinding.Voer(verbinding, "pragma temp_store = memory", "pragma cache_size = -4096");
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
            throw new OpslagException($"Database {pad}: {Sqlitefout.AlleenLezen}") { Oorzaak = Sqlitefout.AlleenLezen };
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

            if (IsProef)
            {
                return uitkomst;
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
            var uitleg = Sqlitefout.Uitleg(fout);
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

    /// <summary>Of dit de naam van een bestand kan zijn.</summary>
    public static bool IsBestandsnaam(string naam) => !string.IsNullOrWhiteSpace(naam) && !naam.Contains('\0', StringComparison.Ordinal);

    private static string VolPad(string bestand) => IsBestandsnaam(bestand)
        ? Path.GetFullPath(bestand)
        : throw new OpslagException("De naam van de database is geen bestandsnaam.") { IsVerkeerdBestand = true };

    private static T Probeer<T>(string bestand, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException fout)
        {
            var uitleg = Sqlitefout.Uitleg(fout);
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
}
