using System.Text.Json.Serialization;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat een arrangement voor een groep had gekost, naast wat er is betaald.</summary>
public sealed record Bekostigingsrij
{
    /// <summary>Alleen bij een uitsplitsing naar aanbieder.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Aanbieder { get; init; }

    /// <summary>Alleen bij een uitsplitsing naar product.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ProductCode { get; init; }

    /// <summary>Alleen bij een uitsplitsing naar toewijzing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gemeente { get; init; }

    /// <inheritdoc cref="Gemeente"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ToewijzingNummer { get; init; }

    public required long Weken { get; init; }

    public required long ArrangementCenten { get; init; }

    public required long PxqCenten { get; init; }

    /// <summary>Arrangement min PxQ.</summary>
    public required long VerschilCenten { get; init; }

    public required long GeleverdMinuten { get; init; }

    /// <summary>In centen; null als er niets is geleverd.</summary>
    public required long? PerGeleverdUurArrangement { get; init; }

    /// <inheritdoc cref="PerGeleverdUurArrangement"/>
    public required long? PerGeleverdUurPxq { get; init; }
}
