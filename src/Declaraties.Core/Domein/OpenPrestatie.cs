namespace Declaraties.Domein;

/// <summary>Een goedgekeurde debetprestatie die niet is gecrediteerd, bij een gemeente en een aanbieder.</summary>
public sealed record OpenPrestatie
{
    public required int ToewijzingNummer { get; init; }

    public required string ReferentieNummer { get; init; }

    public required Bsn Bsn { get; init; }

    public required Product Product { get; init; }

    public required Periode ProductPeriode { get; init; }

    /// <summary>In <see cref="Eenheid"/>; bij eenheid 83 in eurocenten.</summary>
    public required int GeleverdVolume { get; init; }

    public required Eenheid Eenheid { get; init; }

    /// <summary>Leeg bij eenheid 83.</summary>
    public required Bedrag? ProductTarief { get; init; }

    public required Bedrag IngediendBedrag { get; init; }

    public Volume Volume => new(GeleverdVolume, Eenheid);
}
