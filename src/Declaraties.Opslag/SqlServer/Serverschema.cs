using Dapper;
using DbUp;
using DbUp.Engine.Output;
using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.SqlServer;

/// <summary>De database op een server en haar schema: aanmaken, kijken of zij bij is, en bijbrengen.</summary>
internal static class Serverschema
{
    private const string Schemamap = "Declaraties.Opslag.SqlServer.Migraties.";
    private static readonly string[] _scripts =
        [.. typeof(Database).Assembly.GetManifestResourceNames().Where(naam => naam.StartsWith(Schemamap, StringComparison.Ordinal))];

    /// <summary>Of een database momentopnamen toestaat, als waarde van snapshot_isolation_state.</summary>
    public const byte AltijdAan = 1;

    /// <summary>Maakt de database als zij er niet is, zo ingesteld dat wie leest niet wacht op wie schrijft.</summary>
    public static void MaakZoNodig(SqlConnectionStringBuilder reeks, TimeSpan geduld)
    {
        // Zonder pool: die zou een mislukte aanmelding seconden lang onthouden.
        var eenmalig = new SqlConnectionStringBuilder(reeks.ConnectionString) { Pooling = false };
        try
        {
            Serververbinding.Open(eenmalig.ConnectionString).Dispose();
            return;
        }
        catch (SqlException fout) when (Serverfout.IsOnbekendeDatabase(fout))
        {
        }

        eenmalig.InitialCatalog = "master";
        using var beheer = Serververbinding.Open(eenmalig.ConnectionString);
        // Eén proces tegelijk: wie wacht vindt haar daarna klaar.
        Serververbinding.NeemSlot(beheer, null, $"declaraties {reeks.InitialCatalog}", "Exclusive", "Session", Serververbinding.Milliseconden(geduld));
        if (beheer.ExecuteScalar<int?>("select db_id(@naam)", new { naam = reeks.InitialCatalog }) is null)
        {
            var naam = $"[{reeks.InitialCatalog.Replace("]", "]]", StringComparison.Ordinal)}]";
            beheer.Execute($"create database {naam}");
            var (momentopname, lezen) = beheer.QuerySingle<(byte, bool)>(
                "select snapshot_isolation_state, is_read_committed_snapshot_on from sys.databases where name = @naam", new { naam = reeks.InitialCatalog });
            if (momentopname != AltijdAan)
            {
                beheer.Execute($"alter database {naam} set allow_snapshot_isolation on");
            }

            if (!lezen)
            {
                beheer.Execute($"alter database {naam} set read_committed_snapshot on");
            }
        }
    }

    public static void BrengBij(SqlConnection verbinding, SqlConnectionStringBuilder reeks, TimeSpan geduld)
    {
        if (verbinding.ExecuteScalar<string?>("select cast(databasepropertyex(db_name(), 'Updateability') as nvarchar(20))") == "READ_ONLY")
        {
            throw new OpslagException($"Database {Serververbinding.Noem(reeks)} kan niet worden geopend: haar schema is van een oudere versie van dit programma, en zij is alleen-lezen. Open haar een keer waar geschreven mag worden.") { IsVerkeerdBestand = true };
        }

        // Eén proces tegelijk: DbUp zelf neemt geen slot.
        if (Serververbinding.NeemSlot(verbinding, null, "schema", "Exclusive", "Session", Serververbinding.Milliseconden(geduld)) < 0)
        {
            throw new OpslagException($"Database {Serververbinding.Noem(reeks)} kan niet worden geopend: zij is in gebruik door een ander proces.");
        }

        if (IsBij(verbinding, Serververbinding.Noem(reeks)))
        {
            return;
        }

        var uitkomst = DeployChanges.To
            .SqlDatabase(reeks.ConnectionString)
            .WithScriptsEmbeddedInAssembly(typeof(Database).Assembly, naam => naam.StartsWith(Schemamap, StringComparison.Ordinal))
            .WithTransaction()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!uitkomst.Successful)
        {
            throw new OpslagException(
                $"Database {Serververbinding.Noem(reeks)}: het schema kan niet worden bijgewerkt ({uitkomst.ErrorScript?.Name}): {uitkomst.Error.Message}", uitkomst.Error);
        }
    }

    /// <summary>Of elk script al is toegepast.</summary>
    /// <exception cref="OpslagException">De database is niet van ons, of van een nieuwere versie.</exception>
    public static bool IsBij(SqlConnection verbinding, string naam)
    {
        var tabellen = verbinding.Query<string>("select name from sys.tables").ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (tabellen.Count == 0)
        {
            return false;
        }

        var toegepast = verbinding.ExecuteScalar<int?>("select col_length('SchemaVersions', 'ScriptName')") is null
            ? []
            : verbinding.Query<string>("select ScriptName from SchemaVersions").ToHashSet(StringComparer.Ordinal);
        if (toegepast.Count == 0 || !toegepast.All(script => script.StartsWith(Schemamap, StringComparison.Ordinal)))
        {
            throw new OpslagException($"Database {naam} kan niet worden geopend: dit is een database van een ander programma.") { IsVerkeerdBestand = true };
        }

        return toegepast.IsSubsetOf(_scripts)
            ? toegepast.Count == _scripts.Length
            : throw new OpslagException($"Database {naam} kan niet worden geopend: zij is gemaakt door een nieuwere versie van dit programma.") { IsVerkeerdBestand = true };
    }
}
