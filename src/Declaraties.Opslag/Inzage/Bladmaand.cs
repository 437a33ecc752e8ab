using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Wat er in een maand op een toewijzing is gedeclareerd, naast wat was toegewezen.</summary>
/// <param name="Maand">De maand van de ProductPeriodes.</param>
/// <param name="Benutting">In minuten.</param>
/// <param name="Toegekend">Wat is goedgekeurd, D min C.</param>
/// <param name="Afgewezen">De debets die niet zijn goedgekeurd; wie opnieuw indient telt elke keer mee.</param>
public sealed record Bladmaand(Maand Maand, Benutting Benutting, Bedrag Toegekend, Bedrag Afgewezen);
