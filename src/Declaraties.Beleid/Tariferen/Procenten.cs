using Declaraties.Domein;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Procenten voor een zin.</summary>
public static class Procenten
{
    private const int Meeste = 3;

    /// <summary>Met zoveel decimalen als er zijn, hoogstens drie: <c>99,5</c>.</summary>
    public static string InWoorden(Exact procenten)
    {
        var tekst = Getallen.Decimalen(procenten.Afgerond(Meeste), Meeste, ",");
        return tekst.TrimEnd('0').TrimEnd(',');
    }
}
