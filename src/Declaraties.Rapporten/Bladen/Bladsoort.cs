using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Een blad zoals het in de inhoud van een rapport staat.</summary>
/// <param name="Naam">De naam van het blad.</param>
/// <param name="Maak">Maakt het.</param>
internal sealed record Bladsoort(string Naam, Func<Gegevens, Blad> Maak);
