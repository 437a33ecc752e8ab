using Declaraties.Domein;

namespace Declaraties.Opslag.Toewijzingen;

/// <param name="Toestemming">Wat is verleend.</param>
/// <param name="Ingetrokken">Of en waarom zij is ingetrokken.</param>
public sealed record VerleendeToestemming(Meerminuten Toestemming, Intrekking? Ingetrokken);
