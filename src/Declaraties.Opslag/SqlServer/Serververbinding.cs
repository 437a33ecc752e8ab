using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.SqlServer;

/// <summary>Verbindingen met een server, en de sloten die daarop worden genomen.</summary>
internal static class Serververbinding
{
    public static SqlConnection Open(string reeks)
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

    /// <summary>Hoe een database heet, om te tonen: zonder wachtwoord.</summary>
    public static string Noem(SqlConnectionStringBuilder reeks) => $"{reeks.InitialCatalog} op {reeks.DataSource}";

    public static int Milliseconden(TimeSpan geduld) => (int)Math.Max(1000, geduld.TotalMilliseconds);

    /// <returns>Minder dan 0 als het slot niet is verkregen.</returns>
    public static int NeemSlot(SqlConnection verbinding, SqlTransaction? transactie, string naam, string soort, string eigenaar, int geduld)
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
}
