using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.SqlServer;

/// <summary>Een database op een SQL Server, zoals op de opdrachtregel of in de instellingen genoemd.</summary>
internal static class Verbindingsreeks
{
    private static readonly string[] _server = ["server", "data source", "addr", "address", "network address"];

    /// <summary>Of dit een server noemt, en dus geen bestand is.</summary>
    public static bool Is(string naam) =>
        naam is not null && naam.Split(';').Any(deel => deel.Split('=', 2) is [var sleutel, _] && _server.Contains(sleutel.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <exception cref="OpslagException">De reeks is niet te lezen, of noemt geen database. De boodschap herhaalt niets uit de reeks: er kan een wachtwoord in staan.</exception>
    public static SqlConnectionStringBuilder Lees(string reeks)
    {
        SqlConnectionStringBuilder gelezen;
        try
        {
            gelezen = new SqlConnectionStringBuilder(reeks);
        }
        catch (Exception fout) when (fout is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new OpslagException(
                "De verbindingsreeks van de database is niet te lezen: een sleutel is onbekend, of een waarde met ; of = staat niet tussen aanhalingstekens. "
                + "Goed is bijvoorbeeld Server=naam;Database=declaraties;User Id=gebruiker;Password='...'.") { IsVerkeerdBestand = true };
        }

        if (string.IsNullOrWhiteSpace(gelezen.InitialCatalog))
        {
            throw new OpslagException($"De verbindingsreeks van server {gelezen.DataSource} noemt geen database: voeg Database=declaraties toe.") { IsVerkeerdBestand = true };
        }

        gelezen.ApplicationName = gelezen.ShouldSerialize("Application Name") ? gelezen.ApplicationName : "declaraties";
        // Een groot bericht bewaren duurt langer dan de halve minuut die anders geldt.
        gelezen.CommandTimeout = gelezen.ShouldSerialize("Command Timeout") ? gelezen.CommandTimeout : 600;
        return gelezen;
    }
}
