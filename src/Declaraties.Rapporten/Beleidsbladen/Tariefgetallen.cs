using Declaraties.Beleid;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Exacte getallen zoals zij in een cel en in een zin staan.</summary>
internal static class Tariefgetallen
{
    /// <summary>Een percentage in een zin, met hoogstens twee decimalen.</summary>
    public static string Percentage(Exact procenten)
    {
        var tekst = Getallen.MetPunten(procenten.Afgerond(2), 2);
        return $"{(tekst.EndsWith(",00", StringComparison.Ordinal) ? tekst[..^3] : tekst)}\u00a0%";
    }

    /// <summary>Tienduizendsten van een euro.</summary>
    public static long InVieren(this Exact euro) => euro.Afgerond(4);
}
