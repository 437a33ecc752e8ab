using Declaraties.Domein;

namespace Declaraties.Opslag.Tarieven;

/// <summary>Wat een tariefset voor een product geeft.</summary>
/// <param name="Product">Zoals het product in de bestanden heet.</param>
/// <param name="Tarief">Per uur.</param>
public sealed record Producttarief(string Product, Bedrag Tarief);
