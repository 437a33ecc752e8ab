using Declaraties.Berekenen;

namespace Declaraties.Core.Specs.Berekenen;

/// <summary>Het hoogste volume volgens een Omvang, in haar eenheid.</summary>
internal static class Hoogste
{
    public static long PerPrestatie(Omvang omvang, string categorie, Toewijzing toewijzing, Periode productPeriode) =>
        (long)omvang.Volume * Plafond.KerenPerPrestatie(omvang, categorie, toewijzing.Looptijd, toewijzing.Einddatum, productPeriode);

    public static long OverLooptijd(Omvang omvang, Periode looptijd) => (long)omvang.Volume * Plafond.KerenInLooptijd(omvang, looptijd);
}
