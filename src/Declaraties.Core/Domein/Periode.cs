using System.Globalization;

namespace Declaraties.Domein;

/// <summary>
/// Een periode van hele dagen; <b>beide einden tellen mee</b>. Een periode mag leeg zijn (einde voor begin): dan telt zij
/// nul dagen. Dat is de vorm waarin een foute periode uit een bericht hier binnenkomt.
/// </summary>
public readonly record struct Periode(DateOnly Begin, DateOnly Eind)
{
    // As the compiler writes it, but without the comparer of DateOnly, which is compiled anew in every process.
    public bool Equals(Periode other) => Begin == other.Begin && Eind == other.Eind;

    public override int GetHashCode() => unchecked((Begin.DayNumber * 397) ^ Eind.DayNumber);

    public bool IsLeeg => Eind < Begin;

    /// <summary>Aantal dagen, beide einden meegeteld.</summary>
    public int Dagen => IsLeeg ? 0 : Eind.DayNumber - Begin.DayNumber + 1;

    /// <summary>
    /// Aantal verschillende ISO-weken (maandag t/m zondag) waarin de periode een dag heeft: 4, 5 of 6 in een hele maand.
    /// </summary>
    public int Kalenderweken => IsLeeg ? 0 : Weeknummer(Eind) - Weeknummer(Begin) + 1;

    /// <summary>Aantal zondagen in de periode.</summary>
    public int Zondagen => IsLeeg ? 0 : Weeknummer(Eind.DayNumber + 1) - Weeknummer(Begin);

    /// <summary>Aantal kalendermaanden waarin de periode een dag heeft.</summary>
    public int Kalendermaanden =>
        IsLeeg ? 0 : ((Eind.Year - Begin.Year) * 12) + Eind.Month - Begin.Month + 1;

    public bool Bevat(DateOnly dag) => Begin <= dag && dag <= Eind;

    public bool Overlapt(Periode ander) => Begin <= ander.Eind && ander.Begin <= Eind && !IsLeeg && !ander.IsLeeg;

    /// <summary>De dagen die beide periodes gemeen hebben; leeg als er geen zijn.</summary>
    public Periode Doorsnede(Periode ander) =>
        new(Begin > ander.Begin ? Begin : ander.Begin, Eind < ander.Eind ? Eind : ander.Eind);

    /// <summary>Een dagnummer 0 (1 januari 0001) is een maandag; elke zeven dagen begint een nieuwe ISO-week.</summary>
    private static int Weeknummer(DateOnly dag) => Weeknummer(dag.DayNumber);

    private static int Weeknummer(int dagnummer) => dagnummer / 7;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Begin:yyyy-MM-dd} t/m {Eind:yyyy-MM-dd}");

    /// <summary>Voor een looptijd, die open kan zijn: <c>van 2026-01-01 t/m 2026-03-31</c>, of <c>vanaf 2026-01-01</c>.</summary>
    public string InWoorden() =>
        Eind == DateOnly.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"vanaf {Begin:yyyy-MM-dd}") : $"van {this}";
}
