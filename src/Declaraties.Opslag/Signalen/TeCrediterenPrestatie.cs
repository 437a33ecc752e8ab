using Declaraties.Domein;

namespace Declaraties.Opslag.Signalen;

/// <summary>Een goedgekeurde prestatie die de aanbieder zou moeten crediteren, met elk signaal daarover.</summary>
public sealed record TeCrediterenPrestatie
{
    public required Aanbieder Aanbieder { get; init; }

    public required Gemeente Gemeente { get; init; }

    public required Wet Wet { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required string ReferentieNummer { get; init; }

    public required Product Product { get; init; }

    public required Periode ProductPeriode { get; init; }

    public required Volume Volume { get; init; }

    /// <summary>Wat met een credit terugkomt: die trekt altijd de hele prestatie in (IV085).</summary>
    public required Bedrag Bedrag { get; init; }

    public required string DeclaratieNummer { get; init; }

    public required Maand Declaratieperiode { get; init; }

    /// <summary>Waarom, in de volgorde waarin het bleek.</summary>
    public required IReadOnlyList<BewaardSignaal> Signalen { get; init; }

    /// <summary>Wanneer het laatst om een credit is gevraagd; leeg als dat over geen van de signalen is gedaan.</summary>
    public BewaardSignaal? Gevraagd => Signalen.Where(signaal => signaal.GevraagdOp is not null).MaxBy(signaal => signaal.GevraagdOp);
}
