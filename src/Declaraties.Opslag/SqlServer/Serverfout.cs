using Microsoft.Data.SqlClient;

namespace Declaraties.Opslag.SqlServer;

/// <summary>Wat een foutnummer van SQL Server betekent. De tekst van de server zelf blijft weg: daar kunnen waarden in staan.</summary>
internal static class Serverfout
{
    private const int Aanmelding = 18456;
    private const int GeenToegang = 4060;
    private const int OnbekendeNaam = 911;

    /// <summary>Slachtoffer van een deadlock, of van een wijziging naast deze momentopname. De server heeft dan zelf teruggedraaid.</summary>
    private static readonly int[] _botsing = [1205, 3960];

    /// <summary>De server is even te druk, of wordt verplaatst of herstart.</summary>
    private static readonly int[] _druk = [615, 926, 4221, 10928, 10929, 40197, 40501, 40540, 40613, 49918, 49919, 49920];

    /// <summary>De verbinding is weggevallen of kwam niet tot stand.</summary>
    private static readonly int[] _verbinding = [-1, 2, 20, 53, 64, 121, 233, 258, 1225, 10051, 10053, 10054, 10060, 10061, 10064, 11001, 11003, 17142, 17197];

    private static readonly int[] _vol = [1101, 1105, 3257, 5149, 9002];

    private static readonly int[] _geenRecht = [229, 230, 262, 297, 300, 916, 2760];

    public static bool GaatVanzelfOver(SqlException fout) => Is(fout, _botsing) || Is(fout, _druk) || IsVerbinding(fout);

    public static bool IsDruk(SqlException fout) => Is(fout, _druk);

    public static bool IsOnbekendeDatabase(SqlException fout) => fout.Number is GeenToegang or OnbekendeNaam;

    /// <summary>Of er iets anders moet worden ingesteld, en wachten niet helpt.</summary>
    public static bool IsVerkeerdeNaam(SqlException fout) => IsOnbekendeDatabase(fout) || fout.Number == Aanmelding || Is(fout, _geenRecht);

    public static string Uitleg(SqlException fout) => fout.Number switch
    {
        Aanmelding => "de server weigert de aanmelding. Klopt de gebruiker en het wachtwoord?",
        GeenToegang or OnbekendeNaam => "de server heeft geen database met die naam, of deze gebruiker mag er niet in.",
        -2 => "de server antwoordt niet op tijd.",
        1222 => "zij is in gebruik door een ander proces.",
        _ when Is(fout, _botsing) => "zij is in gebruik door een ander proces.",
        _ when Is(fout, _druk) => $"de server is te druk of wordt herstart (SQL Server-fout {fout.Number}).",
        _ when Is(fout, _vol) => "de schijf is vol.",
        _ when Is(fout, _geenRecht) => $"deze gebruiker mag dat niet (SQL Server-fout {fout.Number}).",
        _ when IsCertificaat(fout) => "het certificaat van de server wordt niet vertrouwd. Installeer het, of zet TrustServerCertificate=true als het netwerk wordt vertrouwd.",
        _ when IsVerbinding(fout) => "de server is niet te bereiken.",
        _ => $"SQL Server-fout {fout.Number}.",
    };

    private static bool Is(SqlException fout, int[] nummers) => fout.Errors.Cast<SqlError>().Any(deel => nummers.Contains(deel.Number));

    /// <summary>Klasse 20 en hoger verbreekt de verbinding; nummer 0 is een breuk die de server niet zelf meldde.</summary>
    private static bool IsVerbinding(SqlException fout) => !IsCertificaat(fout) && (Is(fout, _verbinding) || fout.Class >= 20 || (fout.Number == 0 && fout.Class > 10));

    private static bool IsCertificaat(SqlException fout) => fout.InnerException is System.Security.Authentication.AuthenticationException;
}
