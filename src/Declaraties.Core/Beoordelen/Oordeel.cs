using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Signaleren;

namespace Declaraties.Beoordelen;

/// <summary>Hoe ver een declaratie is gekomen.</summary>
public enum Uitslag
{
    /// <summary>Niveau 2 faalt: het hele bericht is afgekeurd (0001).</summary>
    BerichtAfgekeurd = 1,

    /// <summary>Niveau 3 of 4 faalt in de Header.</summary>
    HeaderAfgekeurd,

    /// <summary>Niveau 3 faalt in de Declaratie.</summary>
    DeclaratieAfgekeurd,

    /// <summary>De prestaties zijn beoordeeld en ten minste één is afgewezen.</summary>
    DeelsAfgewezen,

    /// <summary>Elke prestatie is goedgekeurd (8001).</summary>
    VolledigToegewezen,
}

public static class Uitslagen
{
    /// <summary>Alleen een declaratie waarvan de prestaties zijn beoordeeld, is verwerkt en legt haar nummers vast (besluit 1).</summary>
    public static bool IsVerwerkt(this Uitslag uitslag) => uitslag is Uitslag.DeelsAfgewezen or Uitslag.VolledigToegewezen;

    /// <summary>In woorden, voor een verslag.</summary>
    public static string InWoorden(this Uitslag uitslag) => uitslag switch
    {
        Uitslag.BerichtAfgekeurd => "bericht afgekeurd",
        Uitslag.HeaderAfgekeurd => "header afgekeurd",
        Uitslag.DeclaratieAfgekeurd => "declaratie afgekeurd",
        Uitslag.DeelsAfgewezen => "deels afgewezen",
        Uitslag.VolledigToegewezen => "volledig toegewezen",
        _ => "niet beoordeeld",
    };
}

/// <summary>Wat over een declaratie is beslist, met alle bevindingen waar dat op rust.</summary>
public sealed class Oordeel
{
    public required Uitslag Uitslag { get; init; }

    /// <summary>In de volgorde van het bericht.</summary>
    public required IReadOnlyList<Bevinding> Bevindingen { get; init; }

    /// <summary>Per prestatie, op volgnummer. Bij een afgekeurd bericht of een onbekende client: niet beoordeeld.</summary>
    public required IReadOnlyList<PrestatieUitslag> Prestaties { get; init; }

    public required Bedrag Ingediend { get; init; }

    /// <summary>Som van de goedgekeurde prestaties, D min C; 0 als het bericht, de Header of de Declaratie is afgekeurd.</summary>
    public required Bedrag Toegekend { get; init; }

    /// <summary>Wat geen grond was om te weigeren, maar wel geld kost; in de volgorde van het bericht. Nooit in het antwoord (OP095).</summary>
    public IReadOnlyList<Signaal> Signalen { get; init; } = [];
}
