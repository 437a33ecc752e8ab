namespace Declaraties.Domein;

/// <summary>Een Prestatie (declaratieregel) uit een WMO323: een product aan een client in een ProductPeriode.</summary>
public sealed class Prestatie
{
    // In whole cents as int: there are as many of these as a message has lines, and with two amounts of 64 bits each would be larger. LDT_Bedrag has eight digits.
    private readonly int? _productTarief;
    private readonly int _ingediendBedrag;

    public required Bsn Bsn { get; init; }

    public required string ReferentieNummer { get; init; }

    /// <summary>Bij een credit: het ReferentieNummer van de debetprestatie die wordt ingetrokken (CD060).</summary>
    public string? VorigReferentieNummer { get; init; }

    public required int ToewijzingNummer { get; init; }

    public required Product Product { get; init; }

    public required Periode ProductPeriode { get; init; }

    /// <summary>Hoeveelheid in <see cref="Eenheid"/>; bij eenheid 83 in eurocenten.</summary>
    public required int GeleverdVolume { get; init; }

    public required Eenheid Eenheid { get; init; }

    /// <summary>Tarief per eenheid; leeg bij eenheid 83 (CD087).</summary>
    public Bedrag? ProductTarief
    {
        get => _productTarief is { } cent ? new Bedrag(cent) : null;
        init => _productTarief = (int?)value?.Cent;
    }

    /// <summary>IngediendBedrag zoals geschreven: zonder teken.</summary>
    public required Bedrag IngediendBedrag
    {
        get => new(_ingediendBedrag);
        init => _ingediendBedrag = (int)value.Cent;
    }

    public required DebetCredit DebetCredit { get; init; }

    /// <summary>Plaats in de volgorde van het bericht, vanaf 0.</summary>
    public required int Volgnummer { get; init; }

    /// <summary>Waar het element Prestatie begint.</summary>
    public Plaats Plaats { get; init; }

    public bool IsCredit => DebetCredit == DebetCredit.Credit;

    public Bedrag Bedrag => Bedrag.MetTeken(IngediendBedrag, DebetCredit);

    public Volume Volume => new(GeleverdVolume, Eenheid);
}
