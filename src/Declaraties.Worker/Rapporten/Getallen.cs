using System.Globalization;

namespace Declaraties.Worker.Rapporten;

/// <summary>Een geheel getal als tekst met decimalen; zo komt er geen drijvende komma aan te pas.</summary>
internal static class Getallen
{
    public static string Decimalen(long getal, int decimalen, string komma)
    {
        if (decimalen == 0)
        {
            return getal.ToString(CultureInfo.InvariantCulture);
        }

        var (heel, rest) = Delen(getal, decimalen);
        return string.Create(CultureInfo.InvariantCulture, $"{(getal < 0 ? "-" : "")}{heel}{komma}{rest}");
    }

    /// <summary>Voor mensen: punten tussen de duizendtallen en een komma.</summary>
    public static string MetPunten(long getal, int decimalen)
    {
        var (heel, rest) = Delen(getal, decimalen);
        var cijfers = heel.ToString(CultureInfo.InvariantCulture);
        for (var plaats = cijfers.Length - 3; plaats > 0; plaats -= 3)
        {
            cijfers = cijfers.Insert(plaats, ".");
        }

        return (getal < 0 ? "-" : "") + cijfers + (decimalen == 0 ? "" : "," + rest);
    }

    private static (UInt128 Heel, string Decimalen) Delen(long getal, int decimalen)
    {
        UInt128 deler = decimalen switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1000, _ => throw new ArgumentOutOfRangeException(nameof(decimalen)) };
        var grootte = (UInt128)Int128.Abs(getal);
        return (grootte / deler, (grootte % deler).ToString(CultureInfo.InvariantCulture).PadLeft(decimalen, '0'));
    }
}
