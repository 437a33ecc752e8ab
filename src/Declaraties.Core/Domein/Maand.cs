using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Een kalendermaand.</summary>
public readonly record struct Maand(int Jaar, int Nummer) : IComparable<Maand>
{
    /// <summary>Het laatste jaar waarnaar te vragen is: rond een maand worden dagen en maanden geteld, en dat moet kunnen.</summary>
    public const int LaatsteJaar = 9998;

    public static Maand Van(DateOnly datum)
    {
        var (jaar, nummer, _) = datum;
        return new(jaar, nummer);
    }

    /// <summary>Leest <c>JJJJ-MM</c>; false als het iets anders is.</summary>
    public static bool Probeer(string? tekst, out Maand maand)
    {
        if (DateOnly.TryParseExact(tekst, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var eerste))
        {
            maand = Van(eerste);
            return true;
        }

        maand = default;
        return false;
    }

    public DateOnly EersteDag => new(Jaar, Nummer, 1);

    public DateOnly LaatsteDag => new(Jaar, Nummer, DateTime.DaysInMonth(Jaar, Nummer));

    public int Dagen => DateTime.DaysInMonth(Jaar, Nummer);

    public Maand Volgende => Nummer == 12 ? new(Jaar + 1, 1) : new(Jaar, Nummer + 1);

    public Periode Periode => new(EersteDag, LaatsteDag);

    public static bool operator <(Maand a, Maand b) => a.CompareTo(b) < 0;

    public static bool operator >(Maand a, Maand b) => a.CompareTo(b) > 0;

    public static bool operator <=(Maand a, Maand b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Maand a, Maand b) => a.CompareTo(b) >= 0;

    public int CompareTo(Maand other) => (Jaar, Nummer).CompareTo((other.Jaar, other.Nummer));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Jaar:D4}-{Nummer:D2}");
}
