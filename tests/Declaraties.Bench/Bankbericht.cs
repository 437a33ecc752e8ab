using System.Globalization;
using System.Text;
using Declaraties.Testbasis;

namespace Declaraties.Bench;

/// <summary>Grote declaraties om aan te bieden.</summary>
internal static class Bankbericht
{
    /// <summary>Een declaratie van hoogstens zo veel bytes.</summary>
    public static byte[] Declaratie(int bytes)
    {
        // Numbers further on have more digits.
        var per = ((Grootbericht.Met(20).Length - Grootbericht.Met(10).Length) / 10) + 8;
        return Grootbericht.Met((bytes / per) - 20);
    }

    /// <summary>Het bericht met een eigen identificatie en declaratienummer: anders is het hetzelfde, en wordt er niet geoordeeld.</summary>
    public static byte[] Genummerd(byte[] bericht, int nummer)
    {
        var eigen = bericht.ToArray();
        foreach (var oud in (ReadOnlySpan<string>)[">W01<", ">D01<"])
        {
            var plaats = eigen.AsSpan().IndexOf(Encoding.ASCII.GetBytes(oud));
            // Three characters: two hundred of them, and more.
            Encoding.ASCII.GetBytes(nummer.ToString("X3", CultureInfo.InvariantCulture)).CopyTo(eigen, plaats + 1);
        }

        return eigen;
    }

    /// <summary>Hetzelfde, maar het totaal is niet de som: daarom wordt het in zijn geheel afgekeurd, en geen enkele prestatie beoordeeld.</summary>
    public static byte[] MetVerkeerdTotaal(byte[] bericht)
    {
        var anders = bericht.ToArray();
        var begin = anders.AsSpan().IndexOf("TotaalBedrag>"u8) + "TotaalBedrag>"u8.Length;
        anders[begin] = (byte)(anders[begin] == '9' ? '8' : anders[begin] + 1);
        return anders;
    }
}
