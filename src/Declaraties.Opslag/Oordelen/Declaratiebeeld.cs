using Declaraties.Domein;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Wat over een declaratie is geoordeeld, in getallen.</summary>
internal sealed record Declaratiebeeld(
    long Versie, Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet, Maand Maand, bool IsVerwerkt, Bedrag Ingediend, Bedrag Toegekend, long Goedgekeurd, long Afgewezen);
