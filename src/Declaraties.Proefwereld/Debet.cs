using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een goedgekeurde debetregel, met alles wat een credit moet herhalen.</summary>
internal sealed record Debet(
    string ReferentieNummer, Maand Maand, Product Product, Periode ProductPeriode, int Volume, Eenheid Eenheid, Prijs Prijs);
