using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Wat over een declaratie is geoordeeld, in getallen.</summary>
internal sealed record Declaratiebeeld(
    long Versie, Gemeente Gemeente, Aanbieder Aanbieder, Maand Maand, bool IsVerwerkt, long Ingediend, long Toegekend, long Goedgekeurd, long Afgewezen);
