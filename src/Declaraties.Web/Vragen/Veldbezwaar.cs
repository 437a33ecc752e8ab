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

    /// <summary>Wat er bij een veld hoort te staan: het eerste bezwaar ertegen, zonder zijn naam; null als er geen is.</summary>
    public static string? Bij(IReadOnlyList<string>? bezwaren, string veld) => bezwaren?.FirstOrDefault(bezwaar => Veld(bezwaar) == veld) switch
    {
        null => null,
        var bezwaar when bezwaar.IndexOf(Fout, StringComparison.Ordinal) is >= 0 and var plaats => Hoofdletter(bezwaar[(plaats + Fout.Length)..]),
        _ => "Vul dit in.",
    };

    private static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];
}
