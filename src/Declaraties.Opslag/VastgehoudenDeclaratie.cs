using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Een declaratie die is beoordeeld en waarvan het antwoord wacht.</summary>
public sealed record VastgehoudenDeclaratie
{
    public required string Sleutel { get; init; }

    /// <summary>Het oordeel van nu; te noemen bij wat ermee wordt gedaan.</summary>
    public required long Versie { get; init; }

    public required Gemeente Gemeente { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    /// <summary>Op deze dag gaat het antwoord vanzelf weg.</summary>
    public required DateOnly Uiterlijk { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Maand Periode { get; init; }

    public required Bedrag Ingediend { get; init; }

    public required Bedrag Toegekend { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }
}
