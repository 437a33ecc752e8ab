using Declaraties.Beoordelen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Een oordeel in getallen.</summary>
public sealed record Oordeelsom(Uitslag Uitslag, Bedrag Ingediend, Bedrag Toegekend, int Goedgekeurd, int Afgewezen, int NietBeoordeeld);
