using Declaraties.Opslag.Tarieven;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er van het bewaren van een tariefset kwam: een van beide is er.</summary>
/// <param name="Bewaring">Waar zij staat.</param>
/// <param name="Fouten">Waarom zij niet is te bewaren, elk een zin.</param>
public sealed record Tariefbewaarafloop(Tariefbewaring? Bewaring, IReadOnlyList<string> Fouten);
