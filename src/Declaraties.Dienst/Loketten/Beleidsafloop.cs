using Declaraties.Opslag.Beleidsstukken;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er van het vastleggen van beleid kwam: een van beide is er.</summary>
/// <param name="Bewaring">Waar het staat.</param>
/// <param name="Fouten">Waarom het niet is vast te leggen, elk een zin.</param>
public sealed record Beleidsafloop(Beleidsbewaring? Bewaring, IReadOnlyList<string> Fouten);
