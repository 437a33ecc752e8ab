using Declaraties.Domein;

namespace Declaraties.Beleid.Uitvragen;

/// <summary>Wat een aanbieder op een vraag van een uitvraag antwoordde.</summary>
public sealed record Antwoord
{
    public required string Vraag { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    /// <summary>Het aantal clienten van de aanbieder, nooit negatief: wie er meer heeft telt gewogen zwaarder.</summary>
    public required decimal Gewicht { get; init; }

    /// <summary>Zoals het er staat; leeg als er niet is geantwoord.</summary>
    public required string Tekst { get; init; }

    /// <summary>Het antwoord als getal; null als het leeg is of uit woorden bestaat.</summary>
    public decimal? Getal { get; init; }

    public bool IsLeeg => Tekst.Length == 0;
}
