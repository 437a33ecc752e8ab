using Declaraties.Domein;

namespace Declaraties.Beleid.Afrekenen;

/// <summary>Een prestatie uit de historie: goedgekeurd, of een debet in tijd die alleen op haar plafond is afgewezen.</summary>
/// <param name="ProductPeriode">Binnen één maand (CS337).</param>
/// <param name="Minuten">Met teken: een credit is negatief. 0 als <paramref name="IsTijd"/> false is.</param>
/// <param name="Bedrag">IngediendBedrag, met teken.</param>
/// <param name="IsTijd">In minuten of uren.</param>
/// <param name="IsCredit">Trekt een debet in.</param>
/// <param name="IsGoedgekeurd">False: afgewezen op niets anders dan TR321 of TR322.</param>
// A struct: there are more of these than of anything else, and a whole provider of them is in memory.
public readonly record struct Historieregel(Periode ProductPeriode, long Minuten, Bedrag Bedrag, bool IsTijd, bool IsCredit, bool IsGoedgekeurd)
{
    public Maand Maand => Maand.Van(ProductPeriode.Begin);
}
