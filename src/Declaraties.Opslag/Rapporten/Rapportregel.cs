using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een toewijzing in een maand, of prestaties in een maand die bij geen toewijzing met een dag daarin horen.</summary>
/// <param name="Maand">De maand van de ProductPeriode.</param>
/// <param name="Gemeente">De gemeente.</param>
/// <param name="Aanbieder">De aanbieder.</param>
/// <param name="Wet">De wet.</param>
/// <param name="Toewijzing">De geldende versie; null als er geen is met een dag in de maand.</param>
/// <param name="Product">Het product van de toewijzing, of anders van de prestaties.</param>
/// <param name="Benutting">Geleverd tegenover geïndiceerd; null zonder toewijzing.</param>
/// <param name="Som">Wat er is ingediend.</param>
public sealed record Rapportregel(Maand Maand, Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet, Toewijzing? Toewijzing, Product? Product, Benutting? Benutting, Prestatiesom Som);
