using System.Globalization;

namespace Declaraties.Domein;

/// <summary>WJ756: de eenheid van een volume. De onderliggende waarde is de code.</summary>
public enum Eenheid
{
    Onbekend = 0,
    Minuut = 1,
    Uur = 4,
    Etmaal = 14,
    Dagdeel = 16,
    StuksOutput = 82,
    Euro = 83,
    StuksInspanning = 84,
}

public static class Eenheden
{
    /// <summary>De code van twee posities, zoals in het bericht.</summary>
    public static string Code(this Eenheid eenheid) => ((int)eenheid).ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>In woorden, voor een toelichting.</summary>
    public static string InWoorden(this Eenheid eenheid) => eenheid switch
    {
        Eenheid.Minuut => "minuten",
        Eenheid.Uur => "uren",
        Eenheid.Etmaal => "etmalen",
        Eenheid.Dagdeel => "dagdelen",
        Eenheid.StuksOutput => "stuks (output)",
        Eenheid.Euro => "eurocenten",
        Eenheid.StuksInspanning => "stuks (inspanning)",
        _ => "onbekende eenheid",
    };

    /// <summary>Alleen minuten en uren zijn tijd: daarover wordt benutting bepaald.</summary>
    public static bool IsTijd(this Eenheid eenheid) => eenheid is Eenheid.Minuut or Eenheid.Uur;

    /// <summary>Outputgericht: per week geteld in zondagen in plaats van kalenderweken (TR321, TR322).</summary>
    public static bool IsOutput(this Eenheid eenheid) => eenheid is Eenheid.StuksOutput or Eenheid.Euro;

    /// <summary>De code uit een bericht of bestand; <see cref="Eenheid.Onbekend"/> als WJ756 hem niet kent.</summary>
    public static Eenheid VanCode(ReadOnlySpan<char> code) => code switch
    {
        "01" => Eenheid.Minuut,
        "04" => Eenheid.Uur,
        "14" => Eenheid.Etmaal,
        "16" => Eenheid.Dagdeel,
        "82" => Eenheid.StuksOutput,
        "83" => Eenheid.Euro,
        "84" => Eenheid.StuksInspanning,
        _ => Eenheid.Onbekend,
    };
}
