using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een prestatie met wat erover is beslist, en waarmee. Van een declaratie die als geheel is afgekeurd is er één regel, zonder prestatie: dan telt haar bedrag ook mee.</summary>
public sealed record Declaratieregel
{
    public required Declaratiekop Declaratie { get; init; }

    /// <summary>De plaats in het bericht, vanaf 0; null als dit de hele declaratie is.</summary>
    public int? Volgnummer { get; init; }

    public string? ReferentieNummer { get; init; }

    public string? VorigReferentieNummer { get; init; }

    public int? ToewijzingNummer { get; init; }

    public Product? Product { get; init; }

    public Periode? ProductPeriode { get; init; }

    public Volume? Volume { get; init; }

    /// <summary>Per eenheid.</summary>
    public Bedrag? Tarief { get; init; }

    /// <summary>D min C.</summary>
    public required Bedrag Bedrag { get; init; }

    public bool IsCredit { get; init; }

    public required PrestatieUitslag Uitslag { get; init; }

    /// <summary>Waaraan niet is voldaan, elk een keer, in de volgorde van het bericht.</summary>
    public required IReadOnlyList<string> Regels { get; init; }

    public required IReadOnlyList<string> RetourCodes { get; init; }

    /// <summary>Wat ervan is toegekend.</summary>
    public Bedrag Toegekend => Uitslag == PrestatieUitslag.Goedgekeurd ? Bedrag : Bedrag.Nul;
}
