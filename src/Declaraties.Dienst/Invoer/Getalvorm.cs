using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Dienst.Invoer;

/// <summary>
/// Een getal zoals mensen het schrijven: met een komma of een punt voor de decimalen, en niets tussen de duizendtallen. Wat met een punt ook duizend kan
/// betekenen wordt gevraagd en niet geraden.
/// </summary>
/// <param name="Wat">Wat het is, zoals <c>een percentage</c>.</param>
/// <param name="Minimum">Het laagste dat kan.</param>
/// <param name="Maximum">Het hoogste dat kan.</param>
/// <param name="IsEuro">Of het een bedrag is: daar is 4.500 vierduizendvijfhonderd of vier en een half.</param>
public sealed record Getalvorm(string Wat, decimal Minimum, decimal Maximum, bool IsEuro = false)
{
    private const int Decimalen = 6;
    private const int Langste = 20;

    /// <summary>93 is 93 %. Of het onder nul mag weet wie ermee rekent.</summary>
    public static Getalvorm Percentage { get; } = new("een percentage", -1000, 1000);

    public static Getalvorm Euro { get; } = new("een bedrag in euro", 0, 9_999_999, IsEuro: true);

    /// <summary>In een jaar gaan er niet meer.</summary>
    public static Getalvorm Uren { get; } = new("een aantal uren", 0, 8784);

    /// <summary>Het getal; null met een reden als het dat niet is.</summary>
    public decimal? Lees(string tekst, out string reden)
    {
        var cijfers = tekst.StartsWith('-') ? tekst[1..] : tekst;
        var komma = cijfers.AsSpan().IndexOfAny(',', '.');
        var (heel, rest) = komma < 0 ? (cijfers, "") : (cijfers[..komma], cijfers[(komma + 1)..]);
        if (tekst.Length > Langste || !IsGetal(heel) || (komma >= 0 && !IsGetal(rest)) || rest.Length > Decimalen)
        {
            reden = $"verwacht {ToString()}{Bedoeld(tekst)}";
            return null;
        }

        if (IsEuro && rest.Length == 3 && heel.Length <= 3 && heel.TrimStart('0').Length > 0)
        {
            reden = $"dat kan {heel}{rest} zijn, of {heel},{rest[..2]} en nog iets; schrijf duizendtallen zonder punt of komma, en centen met twee cijfers";
            return null;
        }

        var getal = decimal.Parse($"{(tekst.StartsWith('-') ? "-" : "")}{heel}.{rest}0", NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (getal < Minimum || getal > Maximum)
        {
            reden = $"verwacht {ToString()}";
            return null;
        }

        reden = "";
        return getal;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Wat} van {Minimum} t/m {Maximum}, met een komma of een punt voor hoogstens {Decimalen} decimalen en niets tussen de duizendtallen");

    private static bool IsGetal(string cijfers) => cijfers.Length > 0 && cijfers.All(char.IsAsciiDigit);

    /// <summary>Met een teken erbij, of met punten tussen de duizendtallen.</summary>
    private static string Bedoeld(string tekst)
    {
        var kaal = tekst.Trim('%', '€', ' ', '\u00A0');
        var laatste = kaal.AsSpan().LastIndexOfAny(',', '.');
        var zonder = laatste < 0 ? kaal : kaal[..laatste].Replace(kaal[laatste] == ',' ? "." : ",", "", StringComparison.Ordinal) + kaal[laatste..];
        return zonder != tekst && zonder.Length is > 0 and <= Langste && zonder.All(teken => char.IsAsciiDigit(teken) || teken is ',' or '.') && zonder.Count(teken => teken is ',' or '.') <= 1 && char.IsAsciiDigit(zonder[0]) && char.IsAsciiDigit(zonder[^1])
            ? $"; bedoelde u {Afscherming.ZonderBsn(zonder)}?"
            : "";
    }
}
