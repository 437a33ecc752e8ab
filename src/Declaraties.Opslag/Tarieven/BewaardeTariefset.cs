using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Opslag.Tarieven;

/// <summary>Een versie van een tariefset zoals zij is bewaard.</summary>
public sealed record BewaardeTariefset
{
    public required Tariefherkomst Herkomst { get; init; }

    /// <summary>Van haar bestanden.</summary>
    public required Vingerafdruk Vingerafdruk { get; init; }

    /// <summary>Het nummer van de regels waarmee is gerekend.</summary>
    public required string Rekenregels { get; init; }

    /// <summary>Wat dat toen gaf, op product.</summary>
    public required IReadOnlyList<Producttarief> Tarieven { get; init; }

    public required Gebruiker BewaardDoor { get; init; }

    public required DateTimeOffset BewaardOp { get; init; }

    /// <summary>Vanaf wanneer zij is vastgesteld, op dag; leeg als dat nog niet is gebeurd.</summary>
    public required IReadOnlyList<Tariefvaststelling> Vaststellingen { get; init; }

    /// <summary>De laatste dag niet na <paramref name="dag"/> waarop zij begint te gelden; null als zij dan nog niet is vastgesteld.</summary>
    public DateOnly? VastgesteldOp(DateOnly dag) => Vaststellingen.LastOrDefault(vaststelling => vaststelling.Vanaf <= dag)?.Vanaf;
}
