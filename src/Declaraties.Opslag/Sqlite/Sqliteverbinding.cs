using Dapper;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Verbindingen met een bestand: om te schrijven, of om alleen te lezen waar niets mag veranderen.</summary>
internal static class Sqliteverbinding
{
    private const string Wal = "wal";

    public static SqliteConnection Open(string bron, SqliteOpenMode wijze, TimeSpan geduld)
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

    public static SqliteConnection OpenLezend(string pad, string bestand, bool ligtStil, TimeSpan geduld)
    {
        if (ligtStil)
        {
            var delen = pad.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString);
            return Open($"file:///{string.Join('/', delen)}?immutable=1", SqliteOpenMode.ReadOnly, geduld);
        }

        var verbinding = Open(pad, SqliteOpenMode.ReadOnly, geduld);
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

    public static void ZetOpWal(SqliteConnection verbinding)
    {
        if (!Teksten(verbinding, "pragma journal_mode").SetEquals([Wal]))
        {
            // Het omzetten slaat het wachten van SQLite zelf over als een ander het bestand leest; SqliteCommand probeert het opnieuw.
            verbinding.Execute($"pragma journal_mode = {Wal}");
        }
    }

    public static void Voer(SqliteConnection verbinding, params ReadOnlySpan<string> opdrachten)
    {
        foreach (var sql in opdrachten)
        {
            using var opdracht = new Voorbereid(verbinding, sql);
            opdracht.Voer();
        }
    }

    public static HashSet<string> Teksten(SqliteConnection verbinding, string sql)
    {
        var teksten = new HashSet<string>(StringComparer.Ordinal);
        using var rijen = new Voorbereid(verbinding, sql);
        while (rijen.Lees())
        {
            teksten.Add(rijen.Tekst(0));
        }

        return teksten;
    }
}
