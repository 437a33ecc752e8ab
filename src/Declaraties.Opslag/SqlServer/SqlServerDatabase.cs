using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;
using Polly;
using Polly.Retry;

namespace Declaraties.Opslag.SqlServer;

/// <summary>
/// Een database op een SQL Server. Elke transactie leent een verbinding: een verbinding die wegvalt kost hoogstens de transactie van dat moment.
/// </summary>
internal sealed class SqlServerDatabase : Database
{
    private readonly string _reeks;
    private readonly int _geduld;
    private readonly ResiliencePipeline _herhaal;

    private SqlServerDatabase(SqlConnectionStringBuilder reeks, TimeSpan geduld)
    {
        _reeks = reeks.ConnectionString;
        _geduld = Serververbinding.Milliseconden(geduld);
        Naam = Serververbinding.Noem(reeks);
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
            Serverschema.MaakZoNodig(reeks, geduld);
            using var verbinding = Serververbinding.Open(reeks.ConnectionString);
            if (verbinding.ExecuteScalar<byte>("select snapshot_isolation_state from sys.databases where database_id = db_id()") != Serverschema.AltijdAan)
            {
                throw new OpslagException(
                    $"Database {Serververbinding.Noem(reeks)} kan niet worden geopend: zij staat geen momentopnamen toe. Laat een beheerder dit een keer uitvoeren: "
                    + $"alter database [{reeks.InitialCatalog}] set allow_snapshot_isolation on; alter database [{reeks.InitialCatalog}] set read_committed_snapshot on;") { IsVerkeerdBestand = true };
            }

            if (!Serverschema.IsBij(verbinding, Serververbinding.Noem(reeks)))
            {
                Serverschema.BrengBij(verbinding, reeks, geduld);
            }

            return new SqlServerDatabase(reeks, geduld);
        }
        catch (NotSupportedException fout)
        {
            throw new OpslagException(
                $"Database {Serververbinding.Noem(reeks)} kan niet worden geopend: voor SQL Server is ICU nodig. Installeer libicu, en zet DOTNET_SYSTEM_GLOBALIZATION_INVARIANT niet.", fout);
        }
        catch (SqlException fout)
        {
            throw new OpslagException($"Database {Serververbinding.Noem(reeks)} kan niet worden geopend: {Serverfout.Uitleg(fout)}", fout) { IsVerkeerdBestand = Serverfout.IsVerkeerdeNaam(fout) };
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
                if (!IsProef)
                {
                    LegVast(transactie);
                }

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
            return Serververbinding.Open(_reeks);
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
        if (Serververbinding.NeemSlot(transactie.Connection!, transactie, naam, soort, "Transaction", _geduld) < 0)
        {
            throw new OpslagException($"Database {Naam}: zij is in gebruik door een ander proces ({naam}).");
        }
    }
}
