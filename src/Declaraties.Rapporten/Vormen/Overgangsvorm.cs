using System.Text.Json.Serialization;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat een plan om cliënten een nieuw product te geven betekent.</summary>
public sealed record Overgangsvorm
{
    /// <summary>Van elke aanbieder een, onder elke wet.</summary>
    public required IReadOnlyList<Overgangsrij> Rijen { get; init; }

    /// <summary>Van elke maand een, als er om een tempo is gevraagd.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Temporij>? Tempo { get; init; }

    /// <summary>De dagen waarop een client er twee zou hebben.</summary>
    public required IReadOnlyList<Dubbelrij> TweeProductcodes { get; init; }

    /// <summary>Wat eruit blijkt, en waar wie dit leest op moet letten.</summary>
    public required IReadOnlyList<string> Toelichting { get; init; }
}
