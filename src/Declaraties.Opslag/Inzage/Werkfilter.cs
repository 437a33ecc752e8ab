using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Wat er op de werklijst staat, in welke volgorde, en welke bladzijde daarvan.</summary>
public sealed record Werkfilter
{
    public Werkstand Stand { get; init; } = Werkstand.NietToegewezen;

    /// <summary>CBS-code.</summary>
    public Gemeente? Gemeente { get; init; }

    /// <summary>AGB-code.</summary>
    public Aanbieder? Aanbieder { get; init; }

    public Wet? Wet { get; init; }

    /// <summary>Ten minste één bevinding van deze regel.</summary>
    public string? Regel { get; init; }

    /// <summary>Alleen wat volledig is toegewezen.</summary>
    public bool Toegewezen { get; init; }

    /// <summary>Er staat een signaal open over ten minste één prestatie.</summary>
    public bool Signalen { get; init; }

    /// <summary>Ten minste zoveel is niet toegekend.</summary>
    public Bedrag? Vanaf { get; init; }

    /// <summary>Over deze maand is gedeclareerd.</summary>
    public Maand? Maand { get; init; }

    /// <summary>Na deze dag is de laatste dag; alleen bij <see cref="Werkstand.Vastgehouden"/>.</summary>
    public DateOnly? Na { get; init; }

    /// <summary>Dit of eerder is de laatste dag, waarna het antwoord vanzelf weggaat; alleen bij <see cref="Werkstand.Vastgehouden"/>.</summary>
    public DateOnly? Uiterlijk { get; init; }

    public Werkvolgorde Volgorde { get; init; } = Werkvolgorde.Nieuwste;

    /// <summary>De bladzijde, vanaf 1.</summary>
    public int Bladzijde { get; init; } = 1;
}
