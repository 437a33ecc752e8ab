using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Een bericht dat is ontvangen en vastligt. De bytes zelf geeft <see cref="Ontvangstopslag.Afschrift"/>.</summary>
public sealed record Ontvangst
{
    /// <summary>De volgorde van ontvangst.</summary>
    public required long Nummer { get; init; }

    /// <summary>Waaronder de ontvangst buiten de database bekend is: willekeurig, en zonder betekenis.</summary>
    public required string Sleutel { get; init; }

    /// <summary>Hoe het bericht heet: <c>WMO323</c>, <c>JW301</c>; null als het geen bericht is dat deze dienst verwerkt.</summary>
    public required string? Soort { get; init; }

    /// <summary>Onder welke wet het bericht valt; null als dat er niet aan te zien is.</summary>
    public required Wet? Wet { get; init; }

    public required Kanaal Kanaal { get; init; }

    public required string? Afzender { get; init; }

    public required string? Kenmerk { get; init; }

    public required string? AntwoordAan { get; init; }

    /// <summary>Waar de ontvangst in het spoor (trace) hoort, als traceparent.</summary>
    public required string? Spoor { get; init; }

    public required Vingerafdruk Vingerafdruk { get; init; }

    public required DateTimeOffset OntvangenOp { get; init; }

    /// <summary>Hoeveel bytes het bericht telt; null van wat is ontvangen toen dat nog niet werd opgeschreven.</summary>
    public required long? Lengte { get; init; }

    /// <summary>De gemeente zoals het bericht haar noemt.</summary>
    public required Gemeente? Gemeente { get; init; }

    /// <summary>De aanbieder zoals het bericht hem noemt.</summary>
    public required Aanbieder? Aanbieder { get; init; }

    public required Ontvangststatus Status { get; init; }

    /// <summary>Tot en met wanneer op een toewijzing wordt gewacht; op deze dag wordt geoordeeld zoals het is. Leeg als er nooit is gewacht.</summary>
    public required DateOnly? WachtTot { get; init; }

    /// <summary>Van wie is vastgehouden: de laatste dag om eraan te werken; na afloop ervan gaat het antwoord vanzelf weg.</summary>
    public required DateOnly? Uiterlijk { get; init; }

    /// <summary>Bij <see cref="Ontvangststatus.Fout"/>: waarom.</summary>
    public required string? Reden { get; init; }

    /// <summary>Bij <see cref="Ontvangststatus.Onleesbaar"/> en <see cref="Ontvangststatus.Geweigerd"/>: de kop van het verslag, als JSON; zijn lijst geeft <see cref="Verslagopslag"/>.</summary>
    public required byte[]? Verslag { get; init; }

    /// <summary>Bij <see cref="Ontvangststatus.Vastgehouden"/> en <see cref="Ontvangststatus.Beoordeeld"/>: de versie van het oordeel.</summary>
    public required long? Versie { get; init; }

    public required DateTimeOffset? AfgehandeldOp { get; init; }

    /// <summary>De envelop waarin het bericht kwam en waarin wordt geantwoord; null als het er niet in zat.</summary>
    public Envelopbewijs? Envelop { get; init; }

    /// <summary>Berichten met dezelfde volgordesleutel gaan achter elkaar: die van een aanbieder.</summary>
    public string Volgordesleutel => Aanbieder?.Code ?? Sleutel;
}
