namespace Declaraties.Web.Vragen;

/// <summary>Een bezwaar tegen wat er in een veld staat: de zin die het zegt, en uit die zin weer welk veld het is, zodat een pagina het erbij kan zetten.</summary>
internal static class Veldbezwaar
{
    private const char Rand = '\'';
    private const string Fout = " klopt niet: ";

    public static string Ontbreekt(string veld) => $"{Rand}{veld}{Rand} ontbreekt.";

    public static string KloptNiet(string veld, string verwacht) => $"{Rand}{veld}{Rand}{Fout}{verwacht}.";

    /// <summary>Het veld waar het over gaat; null als het over iets anders gaat.</summary>
    public static string? Veld(string bezwaar) =>
        bezwaar is [Rand, .. var rest] && rest.IndexOf(Rand, StringComparison.Ordinal) is > 0 and var einde ? rest[..einde] : null;

    /// <summary>Wat er bij het veld hoort te staan: het bezwaar zonder de naam die daar al staat.</summary>
    public static string ZonderNaam(string bezwaar) =>
        bezwaar.IndexOf(Fout, StringComparison.Ordinal) is >= 0 and var plaats ? Hoofdletter(bezwaar[(plaats + Fout.Length)..]) : "Vul dit in.";

    private static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];
}
