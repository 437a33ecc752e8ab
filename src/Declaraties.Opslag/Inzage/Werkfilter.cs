using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Welke declaraties de werklijst toont.</summary>
public enum Werkstand
{
    /// <summary>Beoordeeld, en niet volledig toegewezen.</summary>
    NietToegewezen = 1,

    /// <summary>Elk oordeel.</summary>
    Alles,

    /// <summary>Beoordeeld, en het antwoord wacht op een mens of op de termijn.</summary>
    Vastgehouden,
}

/// <summary>Hoe de werklijst is gesorteerd.</summary>
public enum Werkvolgorde
{
    /// <summary>Het laatste oordeel vooraan.</summary>
    Nieuwste = 1,

    Oudste,

    /// <summary>Het hoogste niet toegekende bedrag vooraan.</summary>
    Bedrag,

    /// <summary>Wie het eerst weg moet vooraan; alleen bij <see cref="Werkstand.Vastgehouden"/>, en anders hetzelfde als <see cref="Nieuwste"/>.</summary>
    Uiterlijk,
}

/// <summary>Wat er op de werklijst staat, in welke volgorde, en welke bladzijde daarvan.</summary>
public sealed record Werkfilter
{
    public Werkstand Stand { get; init; } = Werkstand.NietToegewezen;

    /// <summary>CBS-code.</summary>
    public Gemeente? Gemeente { get; init; }

    /// <summary>AGB-code.</summary>
    public Aanbieder? Aanbieder { get; init; }

    /// <summary>Ten minste één bevinding van deze regel.</summary>
    public string? Regel { get; init; }

    /// <summary>Er staat een signaal open over ten minste één prestatie.</summary>
    public bool Signalen { get; init; }

    /// <summary>Ten minste zoveel is niet toegekend.</summary>
    public Bedrag? Vanaf { get; init; }

    /// <summary>Het antwoord gaat op deze dag of eerder vanzelf weg; alleen bij <see cref="Werkstand.Vastgehouden"/>.</summary>
    public DateOnly? Uiterlijk { get; init; }

    public Werkvolgorde Volgorde { get; init; } = Werkvolgorde.Nieuwste;

    /// <summary>De bladzijde, vanaf 1.</summary>
    public int Bladzijde { get; init; } = 1;
}
