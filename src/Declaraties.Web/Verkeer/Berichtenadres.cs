namespace Declaraties.Web.Verkeer;

/// <summary>De adressen van deze dienst. De sleutel is willekeurig: aan een adres is niets te zien.</summary>
public static class Berichtenadres
{
    public const string Api = "/v1";
    public const string Alle = $"{Api}/berichten";

    public static string Een(string sleutel) => $"{Alle}/{sleutel}";

    public static string Antwoord(string sleutel) => $"{Een(sleutel)}/antwoord";

    public static string Prestaties(string sleutel) => $"{Een(sleutel)}/prestaties";

    public static string Bevindingen(string sleutel) => $"{Een(sleutel)}/bevindingen";
}
