using System.Data;
using Dapper;
using DbUp;
using DbUp.Engine.Output;
using Microsoft.Data.SqlClient;
using Polly;
using Polly.Retry;

namespace Declaraties.Opslag.SqlServer;

/// <summary>
/// Een database op een SQL Server. Elke transactie leent een verbinding: een verbinding die wegvalt kost hoogstens de transactie van dat moment.
/// </summary>
internal sealed class SqlServerDatabase : Database
{
    private const string Schemamap = "Declaraties.Opslag.SqlServer.Migraties.";
    private const byte AltijdAan = 1;
    private readonly string _reeks;
    private readonly int _geduld;
    private readonly ResiliencePipeline _herhaal;

    private SqlServerDatabase(SqlConnectionStringBuilder reeks, TimeSpan geduld)
    {
        _reeks = reeks.ConnectionString;
        _geduld = Milliseconden(geduld);
        Naam = Noem(reeks);
        _herhaal = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<SqlException>(Serverfout.GaatVanzelfOver),
            MaxRetryAttempts = 5,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(50),
            MaxDelay = TimeSpan.FromSeconds(5),
        }).Build();
    }

    /// <summary>De database en haar server.</summary>
    public override string Naam { get; }

    public static new SqlServerDatabase Open(string naam, TimeSpan geduld)
    {
        var reeks = Verbindingsreeks.Lees(naam);
        try
        {
            MaakZoNodig(reeks, geduld);
            using var verbinding = Verbind(reeks.ConnectionString);
            if (verbinding.ExecuteScalar<byte>("select snapshot_isolation_state from sys.databases where database_id = db_id()") != AltijdAan)
            {
                throw new OpslagException(
                    $"Database {Noem(reeks)} kan niet worden geopend: zij staat geen momentopnamen toe. Laat een beheerder dit een keer uitvoeren: "
                    + $"alter database [{reeks.InitialCatalog}] set allow_snapshot_isolation on; alter database [{reeks.InitialCatalog}] set read_committed_snapshot on;") { IsVerkeerdBestand = true };
            }

            var scripts = Scripts();
            if (!IsBij(verbinding, scripts, Noem(reeks)))
            {
                BrengBij(verbinding, reeks, scripts, geduld);
            }

            return new SqlServerDatabase(reeks, geduld);
        }
        catch (NotSupportedException fout)
        {
            throw new OpslagException(
                $"Database {Noem(reeks)} kan niet worden geopend: voor SQL Server is ICU nodig. Installeer libicu, en zet DOTNET_SYSTEM_GLOBALIZATION_INVARIANT niet.", fout);
        }
        catch (SqlException fout)
        {
            throw new OpslagException($"Database {Noem(reeks)} kan niet worden geopend: {Serverfout.Uitleg(fout)}", fout) { IsVerkeerdBestand = Serverfout.IsVerkeerdeNaam(fout) };
        }
    }

    /// <summary>
    /// Herhaald wordt alleen een transactie waarvan zeker is dat er niets van staat: een storing tijdens het vastleggen zelf gaat naar de
    /// aanroeper, want dan kan alles er toch staan.
    /// </summary>
    private protected override T Schrijft<T>(Grendel grendel, Func<Transactie, T> werk) => Voer(IsolationLevel.ReadCommitted, transactie =>
    {
        Neem(transactie, grendel);
        return werk(new SqlServerTransactie(transactie));
    });

    private protected override void NeemErbij(Transactie transactie, Grendel grendel) => Neem(((SqlServerTransactie)transactie).Eigen, grendel);

    internal override bool HeeftEenSchrijver => false;

    private protected override T LeestEen<T>(Func<Transactie, T> werk) => Voer(IsolationLevel.Snapshot, transactie => werk(new SqlServerTransactie(transactie)));

    private T Voer<T>(IsolationLevel isolatie, Func<SqlTransaction, T> werk)
    {
        try
        {
            var (verbinding, transactie, uitkomst) = _herhaal.Execute(() => Doe(isolatie, werk));
            using (verbinding)
            using (transactie)
            {
                LegVast(transactie);
                return uitkomst;
            }
        }
        catch (SqlException fout)
        {
            throw new OpslagException($"Database {Naam}: {Serverfout.Uitleg(fout)}", fout) { Oorzaak = Serverfout.Uitleg(fout) };
        }
    }

    /// <summary>Doet het werk in een transactie die nog moet worden vastgelegd.</summary>
    private (SqlConnection Verbinding, SqlTransaction Transactie, T Uitkomst) Doe<T>(IsolationLevel isolatie, Func<SqlTransaction, T> werk)
    {
        var verbinding = Leen();
        SqlTransaction? transactie = null;
        try
        {
            transactie = verbinding.BeginTransaction(isolatie);
            return (verbinding, transactie, werk(transactie));
        }
        catch
        {
            transactie?.Dispose();
            verbinding.Dispose();
            throw;
        }
    }

    /// <summary>Een verbinding. Is de server er niet, dan helpt meteen nog eens proberen niet; is hij te druk, dan wel.</summary>
    private SqlConnection Leen()
    {
        try
        {
            return Verbind(_reeks);
        }
        catch (SqlException fout) when (!Serverfout.IsDruk(fout))
        {
            throw new OpslagException($"Database {Naam}: {Serverfout.Uitleg(fout)}", fout) { Oorzaak = Serverfout.Uitleg(fout) };
        }
    }

    private void LegVast(SqlTransaction transactie)
    {
        try
        {
            transactie.Commit();
        }
        catch (SqlException fout)
        {
            throw new OpslagException($"Database {Naam}: {Serverfout.Uitleg(fout)} Of het is vastgelegd is niet zeker; hetzelfde nog eens doen is veilig.", fout);
        }
    }

    private void Neem(SqlTransaction transactie, Grendel grendel)
    {
        foreach (var naam in grendel.Gedeeld)
        {
            Neem(transactie, naam, "Shared");
        }

        foreach (var naam in grendel.Alleen)
        {
            Neem(transactie, naam, "Exclusive");
        }
    }

    private void Neem(SqlTransaction transactie, string naam, string soort)
    {
        if (NeemSlot(transactie.Connection!, transactie, naam, soort, "Transaction", _geduld) < 0)
        {
            throw new OpslagException($"Database {Naam}: zij is in gebruik door een ander proces ({naam}).");
        }
    }

    private static int NeemSlot(SqlConnection verbinding, SqlTransaction? transactie, string naam, string soort, string eigenaar, int geduld)
    {
        var parameters = new DynamicParameters();
        parameters.Add("@Resource", naam);
        parameters.Add("@LockMode", soort);
        parameters.Add("@LockOwner", eigenaar);
        parameters.Add("@LockTimeout", geduld);
        parameters.Add("@uitkomst", dbType: DbType.Int32, direction: ParameterDirection.ReturnValue);
        verbinding.Execute("sp_getapplock", parameters, transactie, commandType: CommandType.StoredProcedure);
        return parameters.Get<int>("@uitkomst");
    }

    private static SqlConnection Verbind(string reeks)
    {
        var verbinding = new SqlConnection(reeks);
        try
        {
            verbinding.Open();
            return verbinding;
        }
        catch
        {
            verbinding.Dispose();
            throw;
        }
    }

    private static string Noem(SqlConnectionStringBuilder reeks) => $"{reeks.InitialCatalog} op {reeks.DataSource}";

    private static int Milliseconden(TimeSpan geduld) => (int)Math.Max(1000, geduld.TotalMilliseconds);

    /// <summary>Maakt de database als zij er niet is, zo ingesteld dat wie leest niet wacht op wie schrijft.</summary>
    private static void MaakZoNodig(SqlConnectionStringBuilder reeks, TimeSpan geduld)
    {
        // Zonder pool: die zou een mislukte aanmelding seconden lang onthouden.
        var eenmalig = new SqlConnectionStringBuilder(reeks.ConnectionString) { Pooling = false };
        try
        {
            Verbind(eenmalig.ConnectionString).Dispose();
            return;
        }
        catch (SqlException fout) when (Serverfout.IsOnbekendeDatabase(fout))
        {
        }

        eenmalig.InitialCatalog = "master";
        using var beheer = Verbind(eenmalig.ConnectionString);
        // Eén proces tegelijk: wie wacht vindt haar daarna klaar.
        NeemSlot(beheer, null, $"declaraties {reeks.InitialCatalog}", "Exclusive", "Session", Milliseconden(geduld));
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

    private static void BrengBij(SqlConnection verbinding, SqlConnectionStringBuilder reeks, string[] scripts, TimeSpan geduld)
    {
        if (verbinding.ExecuteScalar<string?>("select cast(databasepropertyex(db_name(), 'Updateability') as nvarchar(20))") == "READ_ONLY")
        {
            throw new OpslagException($"Database {Noem(reeks)} kan niet worden geopend: haar schema is van een oudere versie van dit programma, en zij is alleen-lezen. Open haar een keer waar geschreven mag worden.") { IsVerkeerdBestand = true };
        }

        // Eén proces tegelijk: DbUp zelf neemt geen slot.
        if (NeemSlot(verbinding, null, "schema", "Exclusive", "Session", Milliseconden(geduld)) < 0)
        {
            throw new OpslagException($"Database {Noem(reeks)} kan niet worden geopend: zij is in gebruik door een ander proces.");
        }

        if (IsBij(verbinding, scripts, Noem(reeks)))
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
                $"Database {Noem(reeks)}: het schema kan niet worden bijgewerkt ({uitkomst.ErrorScript?.Name}): {uitkomst.Error.Message}", uitkomst.Error);
        }
    }

    /// <summary>Of elk script al is toegepast.</summary>
    /// <exception cref="OpslagException">De database is niet van ons, of van een nieuwere versie.</exception>
    private static bool IsBij(SqlConnection verbinding, string[] scripts, string naam)
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

        return toegepast.IsSubsetOf(scripts)
            ? toegepast.Count == scripts.Length
            : throw new OpslagException($"Database {naam} kan niet worden geopend: zij is gemaakt door een nieuwere versie van dit programma.") { IsVerkeerdBestand = true };
    }

    private static string[] Scripts() =>
        [.. typeof(Database).Assembly.GetManifestResourceNames().Where(naam => naam.StartsWith(Schemamap, StringComparison.Ordinal))];
}
