using Dapper;
using DbUp;
using DbUp.Engine.Output;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace Declaraties.Opslag.Sqlite;

/// <summary>Het schema van een bestand: of het bij is, en het bijbrengen.</summary>
internal static class Sqliteschema
{
    private const string Schemamap = "Declaraties.Opslag.Migraties.";

    public static string[] Scripts { get; } =
        [.. typeof(Database).Assembly.GetManifestResourceNames().Where(naam => naam.StartsWith(Schemamap, StringComparison.Ordinal))];

    public static void BrengBij(SqliteConnection verbinding, string bestand)
    {
        // Eén proces tegelijk: DbUp zelf neemt geen slot.
        verbinding.Execute("begin exclusive");
        try
        {
            if (!IsBij(verbinding, bestand))
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
    public static bool IsBij(SqliteConnection verbinding, string bestand)
    {
        if (Sqliteverbinding.Teksten(verbinding, "select name from sqlite_master where type = 'table' limit 1").Count == 0)
        {
            return false;
        }

        var heeftNamen = Sqliteverbinding.Teksten(verbinding, "select name from pragma_table_info('SchemaVersions') where name = 'ScriptName'").Count > 0;
        var toegepast = heeftNamen ? Sqliteverbinding.Teksten(verbinding, "select ScriptName from SchemaVersions") : [];
        if (toegepast.Count == 0 || !toegepast.All(naam => naam.StartsWith(Schemamap, StringComparison.Ordinal)))
        {
            throw new OpslagException($"Database {bestand} kan niet worden geopend: dit is een database van een ander programma.") { IsVerkeerdBestand = true };
        }

        return toegepast.IsSubsetOf(Scripts)
            ? toegepast.Count == Scripts.Length
            : throw new OpslagException($"Database {bestand} kan niet worden geopend: zij is gemaakt door een nieuwere versie van dit programma.") { IsVerkeerdBestand = true };
    }
}
