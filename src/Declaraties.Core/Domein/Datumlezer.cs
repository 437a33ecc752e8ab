using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Een dag of een maand zoals iemand haar opschrijft: het jaar voorop, of zoals men in Nederland schrijft.</summary>
public static class Datumlezer
{
    private static readonly string[] _dagen = ["yyyy-MM-dd", "d-M-yyyy"];

    /// <summary>Leest <c>2026-02-28</c> en <c>28-2-2026</c>; null als het iets anders is.</summary>
    public static DateOnly? Dag(string tekst) => Lees(tekst, _dagen);

    /// <summary>Leest <c>2026-02</c> en <c>2-2026</c>; null als het iets anders is.</summary>
    public static Maand? Maand(string tekst) =>
        Domein.Maand.Probeer(tekst, out var maand) ? maand : Lees(tekst, ["M-yyyy"]) is { } dag ? Domein.Maand.Van(dag) : null;

    private static DateOnly? Lees(string tekst, string[] vormen) =>
        DateOnly.TryParseExact(tekst, vormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
}
