using Declaraties.Beantwoorden;

namespace Declaraties.Opslag.Beleidsstukken;

/// <summary>Een versie van vastgelegd beleid.</summary>
public sealed record Beleidsstuk
{
    public required Beleidssoort Soort { get; init; }

    /// <summary>De hoeveelste van deze soort, vanaf 1.</summary>
    public required int Versie { get; init; }

    /// <summary>De eerste dag waarop het geldt; null als elke regel erin haar eigen dagen heeft.</summary>
    public required DateOnly? Vanaf { get; init; }

    /// <summary>Van het bestand.</summary>
    public required Vingerafdruk Vingerafdruk { get; init; }

    public required Gebruiker BewaardDoor { get; init; }

    public required DateTimeOffset BewaardOp { get; init; }
}
