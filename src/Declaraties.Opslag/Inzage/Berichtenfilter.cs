using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Inzage;

/// <summary>Welke berichten er op de lijst staan. Wat van een oordeel afhangt vindt alleen wat is beantwoord: anders was aan de lijst te zien dat iets wordt vastgehouden.</summary>
public sealed record Berichtenfilter
{
    /// <summary>Alleen declaraties van deze aanbieder; null voor alles van iedereen.</summary>
    public Aanbieder? Aanbieder { get; init; }

    /// <summary>Bij <see cref="Ontvangststatus.Ontvangen"/> ook wat wordt vastgehouden: een aanbieder ziet dat verschil niet.</summary>
    public Ontvangststatus? Status { get; init; }

    public Wet? Wet { get; init; }

    public Gemeente? Gemeente { get; init; }

    /// <summary>Ontvangen op deze dag of later, in Nederland.</summary>
    public DateOnly? Van { get; init; }

    /// <summary>Ontvangen op deze dag of eerder, in Nederland.</summary>
    public DateOnly? TotEnMet { get; init; }

    /// <summary>De DeclaratiePeriode.</summary>
    public Maand? Periode { get; init; }

    /// <summary>Ten minste één prestatie met deze ProductCode.</summary>
    public string? Product { get; init; }

    public string? DeclaratieNummer { get; init; }
}
