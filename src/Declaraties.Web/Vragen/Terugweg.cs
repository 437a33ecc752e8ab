namespace Declaraties.Web.Vragen;

/// <summary>Waar een lezer vandaan kwam, om daar weer heen te kunnen: met hetzelfde filter, op dezelfde bladzijde. Alleen naar een adres van onszelf.</summary>
internal static class Terugweg
{
    /// <summary>Zoals het in een adres en in een formulier heet.</summary>
    public const string Veld = "terug";

    private const int Langste = 500;

    /// <summary>Het adres om naar terug te gaan; null als het er niet is, of niet hier is.</summary>
    public static string? Lees(string? adres) =>
        adres is ['/', ..] and { Length: <= Langste } && adres is not ['/', '/' or '\\', ..] && adres.All(teken => teken is > ' ' and < '\x7f') ? adres : null;

    /// <summary>Een adres, met waar het vandaan kwam.</summary>
    public static string Met(string adres, string? terug) => terug is null ? adres : Adressen.Met(adres, (Veld, terug));
}
