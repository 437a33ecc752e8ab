using System.Globalization;

namespace Declaraties.Domein;

/// <summary>Een geheel getal als tekst met decimalen; zo komt er geen drijvende komma aan te pas.</summary>
public static class Getallen
{
    private const char Minteken = '\u2212';

    public static string Decimalen(long getal, int decimalen, string komma)
    {
        if (decimalen == 0)
        {
            return getal.ToString(CultureInfo.InvariantCulture);
        }

        var (heel, rest) = Delen(getal, decimalen);
        return string.Create(CultureInfo.InvariantCulture, $"{(getal < 0 ? "-" : "")}{heel}{komma}{rest}");
    }

    /// <summary>Voor mensen, in euro met centen: <c>€ 1.234,50</c> en <c>€ −12,50</c>. Na het teken een spatie die niet afbreekt.</summary>
    /// <param name="bedrag">Het bedrag.</param>
    /// <param name="metPlus">Of een bedrag dat niet negatief is een plus krijgt, als verschil.</param>
    public static string Euro(Bedrag bedrag, bool metPlus = false) => $"€\u00a0{(metPlus && bedrag >= Bedrag.Nul ? "+" : "")}{MetPunten(bedrag.Cent, 2)}";

    /// <summary>Voor mensen: punten tussen de duizendtallen, een komma, en een minteken dat aan zijn getal vast blijft.</summary>
    public static string MetPunten(long getal, int decimalen)
    {
        var (heel, rest) = Delen(getal, decimalen);
        var cijfers = heel.ToString(CultureInfo.InvariantCulture);
        for (var plaats = cijfers.Length - 3; plaats > 0; plaats -= 3)
        {
            cijfers = cijfers.Insert(plaats, ".");
        }

        return (getal < 0 ? Minteken : "") + cijfers + (decimalen == 0 ? "" : "," + rest);
    }

    private static (UInt128 Heel, string Decimalen) Delen(long getal, int decimalen)
    {
        UInt128 deler = decimalen switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1000, 4 => 10_000, _ => throw new ArgumentOutOfRangeException(nameof(decimalen)) };
        var grootte = (UInt128)Int128.Abs(getal);
        return (grootte / deler, (grootte % deler).ToString(CultureInfo.InvariantCulture).PadLeft(decimalen, '0'));
    }
}
