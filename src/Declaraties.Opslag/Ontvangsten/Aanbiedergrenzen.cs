namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Hoeveel één aanbieder ons mag laten bewaren. 0 is geen grens.</summary>
/// <param name="Open">Hoeveel berichten er tegelijk onverwerkt mogen zijn.</param>
/// <param name="BytesPerDag">Hoeveel bytes aan berichten er op één dag bij mogen komen, uitgepakt.</param>
public sealed record Aanbiedergrenzen(int Open, long BytesPerDag)
{
    /// <summary>Wanneer de dag begon.</summary>
    public DateTimeOffset Begin { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Wanneer de volgende dag begint.</summary>
    public DateTimeOffset Einde { get; init; } = DateTimeOffset.MaxValue;
}
