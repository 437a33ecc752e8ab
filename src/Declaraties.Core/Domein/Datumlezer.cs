using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Een dag of een maand zoals iemand haar opschrijft: het jaar voorop, of zoals men in Nederland schrijft; een maand ook bij haar naam.</summary>
public static class Datumlezer
{
    private static readonly string[] _dagen = ["yyyy-MM-dd", "d-M-yyyy"];

    /// <summary>Leest <c>2026-02-28</c> en <c>28-2-2026</c>; null als het iets anders is.</summary>
    public static DateOnly? Dag(string tekst) => Lees(tekst, _dagen);

    /// <summary>Leest <c>2026-02</c>, <c>2-2026</c>, <c>februari 2026</c> en <c>feb 2026</c>; null als het iets anders is.</summary>
    public static Maand? Maand(string tekst) =>
        Domein.Maand.Probeer(tekst, out var maand) ? maand : Lees(tekst, ["M-yyyy"]) is { } dag ? Domein.Maand.Van(dag) : InWoorden(tekst);

    private static Maand? InWoorden(string tekst) =>
        tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var woord, { Length: 4 } cijfers]
        && int.TryParse(cijfers, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar > 0
        && Nederlands.Maandnummer(woord) is { } nummer
            ? new Maand(jaar, nummer)
            : null;

    private static DateOnly? Lees(string tekst, string[] vormen) =>
        DateOnly.TryParseExact(tekst, vormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;
}
