using Declaraties.Beantwoorden;

namespace Declaraties.Opslag.Beheer;

/// <summary>Een verzoek met een eigen nummer.</summary>
/// <param name="Kenmerk">Wie het deed, waar, en met welk nummer: daaraan wordt het herkend, en van het nummer zelf blijft niets bewaard.</param>
/// <param name="Afdruk">Wat hij stuurde.</param>
public sealed record Verzoek(Vingerafdruk Kenmerk, Vingerafdruk Afdruk);
