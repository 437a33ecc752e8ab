using System.Text.Json.Serialization;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat een plan om cliënten een nieuw product te geven betekent.</summary>
/// <param name="Rijen">Van elke aanbieder een.</param>
/// <param name="Tempo">Van elke maand een, als er om een tempo is gevraagd.</param>
/// <param name="TweeProductcodes">De dagen waarop een client er twee zou hebben.</param>
/// <param name="Toelichting">Wat eruit blijkt, en waar wie dit leest op moet letten.</param>
public sealed record Overgangsvorm(
    IReadOnlyList<Overgangsrij> Rijen,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Temporij>? Tempo,
    IReadOnlyList<Dubbelrij> TweeProductcodes,
    IReadOnlyList<string> Toelichting);
