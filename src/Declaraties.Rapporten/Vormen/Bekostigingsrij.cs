namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat een arrangement voor een groep had gekost, naast wat er is betaald.</summary>
public sealed record Bekostigingsrij : Groepsrij
{
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
