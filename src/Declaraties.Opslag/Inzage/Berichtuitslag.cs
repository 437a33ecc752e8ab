using Declaraties.Beoordelen;
using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Wat er over een bericht is beslist, in getallen.</summary>
public sealed record Berichtuitslag
{
    public required string Identificatie { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Maand Periode { get; init; }

    public required Uitslag Uitslag { get; init; }

    public required Bedrag Ingediend { get; init; }

    public required Bedrag Toegekend { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }
}
