using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Waarvan er maar één debet in een bericht mag staan (TR416).</summary>
internal readonly record struct Debetsleutel(int ToewijzingNummer, Product Product, Periode ProductPeriode);
