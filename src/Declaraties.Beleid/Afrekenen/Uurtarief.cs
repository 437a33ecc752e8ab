using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Wat een uur volgens het contract kost.</summary>
public static class Uurtarief
{
    private const int MinutenPerUur = 60;

    /// <summary>In eurocenten per uur: volgens de regel per uur die op een dag geldt, en anders zestig keer die per minuut; null als er geen van beide is.</summary>
    /// <param name="contractregels">Die van de aanbieder voor het product.</param>
    /// <param name="dag">De dag.</param>
    public static Exact? Op(ReadOnlySpan<Contractregel> contractregels, DateOnly dag) =>
        Tarief.Zoek(contractregels, dag, Eenheid.Minuut) is not { } minuut ? null
        : Tarief.Zoek(contractregels, dag, Eenheid.Uur) is { } uur ? uur.Tarief.Cent
        : (Exact)minuut.Tarief.Cent * MinutenPerUur;
}
