using System.Globalization;
using Declaraties.Domein.Codelijsten;

namespace Declaraties.Domein;

/// <summary>Getallen, bedragen, datums en namen zoals een Nederlandse lezer ze verwacht.</summary>
public static class Nederlands
{
    private static readonly string[] _weekdagen = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    private static readonly string[] _maanden = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>Met punten bij duizendtallen: <c>1.234</c>.</summary>
    public static string Getal(long getal) => Getallen.MetPunten(getal, 0);

    /// <summary>Een nummer, zonder punten: <c>20072</c>.</summary>
    public static string Nummer(int nummer) => nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Een getal dat in honderdsten is gegeven: <c>797,14</c>.</summary>
    public static string Honderdsten(long honderdsten) => Getallen.MetPunten(honderdsten, 2);

    /// <summary>In euro met centen: <c>€ 1.234,50</c>.</summary>
    public static string Euro(Bedrag bedrag) => Getallen.Euro(bedrag);

    public static string Datum(DateOnly datum) => datum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>Zoals iemand een dag noemt: <c>maandag 30 november</c>.</summary>
    public static string Dag(DateOnly datum) => string.Create(CultureInfo.InvariantCulture, $"{_weekdagen[(int)datum.DayOfWeek]} {datum.Day} {_maanden[datum.Month - 1]}");

    /// <summary>Welke maand van het jaar zo heet, voluit of afgekort (<c>mrt</c>, <c>mrt.</c>); null als er geen zo heet.</summary>
    public static int? Maandnummer(string naam)
    {
        ArgumentNullException.ThrowIfNull(naam);
        var plaats = Array.FindIndex(_maanden, maand => maand.Equals(naam, StringComparison.OrdinalIgnoreCase) || Afkorting(maand).Equals(naam.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
        return plaats < 0 ? null : plaats + 1;
    }

    /// <summary>De dag en de tijd in Nederland.</summary>
    public static string Moment(DateTimeOffset moment) => $"{Datum(NederlandseTijd.Dag(moment))} {Tijd(moment)}";

    /// <summary>De tijd in Nederland.</summary>
    public static string Tijd(DateTimeOffset moment) => NederlandseTijd.Plaatselijk(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Een percentage dat in tienden is gegeven: <c>90,3 %</c>.</summary>
    public static string Procent(long? tienden) => tienden is { } getal ? $"{Getallen.MetPunten(getal, 1)}\u00a0%" : "niet te bepalen";

    /// <summary>Naam en code; alleen de code als die niet in de lijst staat.</summary>
    public static string Gemeente(Gemeente? gemeente) =>
        gemeente is not { } een ? "onbekend" : Gemeenten.Naam(een) is var naam && naam != een.Code ? $"{naam} ({een})" : een.Code;

    public static string Aantal(long aantal, bool isMeer, string een, string meer) =>
        isMeer ? $"meer dan {Getal(aantal)} {meer}" : $"{Getal(aantal)} {(aantal == 1 ? een : meer)}";

    private static string Afkorting(string maand) => maand == "maart" ? "mrt" : maand[..3];
}
