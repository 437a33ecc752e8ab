using Declaraties.Controleren;

namespace Declaraties.Adviseren;

/// <summary>Wat er moet veranderen.</summary>
/// <param name="Onderdeel">Waaraan.</param>
/// <param name="Wijziging">Hoe dat in het bericht komt te staan.</param>
internal readonly record struct Onderdeelwijziging(Onderdeel Onderdeel, Wijziging Wijziging);
