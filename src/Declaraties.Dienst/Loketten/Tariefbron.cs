using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Dienst.Loketten;

/// <summary>Tarieven om een contract mee te maken.</summary>
/// <param name="Tarieven">Per product.</param>
/// <param name="Herkomst">De vastgestelde versie die ze gaf; null als er zo geen is.</param>
public sealed record Tariefbron(IReadOnlyList<Producttarief> Tarieven, Tariefherkomst? Herkomst);
