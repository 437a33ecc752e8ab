namespace Declaraties.Opslag.Specs;

/// <summary>Een klok die stilstaat tot een voorbeeld haar verzet.</summary>
internal sealed class Proefklok : TimeProvider
{
    public DateTimeOffset Nu { get; set; } = new(2025, 11, 10, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Nu;
}
