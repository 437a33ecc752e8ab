using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Testbasis;

/// <summary>De vaste namen en nummers waarmee elk voorbeeld begint: één gemeente, één aanbieder, één toewijzing, oktober 2025.</summary>
public static class Voorbeeld
{
    public const string Gemeente = "0505";
    public const string AndereGemeente = "0642";
    public const string Aanbieder = "99990001";
    public const int ToewijzingNummer = 20072;

    /// <summary>Tarief in eurocenten per minuut.</summary>
    public const int MinuutTarief = 125;

    public static readonly Product Product = new("02", "02A05");

    public static readonly Bsn Client = Bsn.Lees("999900006");
    public static readonly Bsn TweedeClient = Bsn.Lees("999900018");
    public static readonly Bsn DerdeClient = Bsn.Lees("999900031");

    /// <summary>De uitgave waarin een bericht onder een wet is geschreven.</summary>
    public static Editie Editie(Wet wet) => wet == Wet.Jw ? Domein.Editie.Ijw32 : Domein.Editie.Iwmo32;

    public static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Periode Periode(string begin, string eind) => new(Dag(begin), Dag(eind));

    public static Maand Maand(string maand) =>
        Domein.Maand.Probeer(maand, out var gelezen) ? gelezen : throw new FormatException($"{maand} is geen maand.");
}
