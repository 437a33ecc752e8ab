using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Wat van de vastgehouden declaraties wordt getoond; wat leeg is doet niet mee.</summary>
public sealed record Vasthoudfilter
{
    public Aanbieder? Aanbieder { get; init; }

    public Gemeente? Gemeente { get; init; }

    /// <summary>Alleen met een bevinding van deze regel, zoals <c>TR321</c>.</summary>
    public string? Regel { get; init; }

    public DateOnly? UiterlijkTotEnMet { get; init; }

    /// <summary>Ingediend min toegekend is ten minste dit.</summary>
    public Bedrag? MinstensAfgewezen { get; init; }
}
