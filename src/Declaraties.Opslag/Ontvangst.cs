using Declaraties.Beantwoorden;
using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <summary>Hoe een bericht binnenkwam, en dus hoe het antwoord terugkomt.</summary>
public enum Kanaal
{
    Amqp = 1,
    Http,
    Map,
}

/// <summary>Hoe ver een ontvangst is.</summary>
public enum Ontvangststatus
{
    /// <summary>Staat vast en moet nog worden verwerkt.</summary>
    Ontvangen = 1,

    /// <summary>Een declaratie die wacht op toewijzingen die nog kunnen komen.</summary>
    Wacht,

    /// <summary>Een beoordeelde declaratie waarvan het antwoord wacht tot iemand het vrijgeeft, of tot de termijn.</summary>
    Vastgehouden,

    /// <summary>Een declaratie met een oordeel en een WMO325.</summary>
    Beoordeeld,

    /// <summary>Een toewijzingsbericht dat is opgenomen.</summary>
    Opgenomen,

    /// <summary>Een toewijzingsbericht dat niet kan; het verslag zegt waarom.</summary>
    Geweigerd,

    /// <summary>Voldoet niet aan het berichtschema (niveau 1); het verslag noemt de fouten. Er is geen WMO325.</summary>
    Onleesbaar,

    /// <summary>Kon bij ons niet worden verwerkt; <c>herstel</c> zet het terug.</summary>
    Fout,
}

/// <summary>Een bericht aan de deur.</summary>
public sealed record NieuweOntvangst
{
    public required Kanaal Kanaal { get; init; }

    /// <summary>De bytes, precies zoals ze kwamen.</summary>
    public required Afschrift Bericht { get; init; }

    /// <summary>Wie het aanbood, voor zover het kanaal dat weet.</summary>
    public string? Afzender { get; init; }

    /// <summary>Het kenmerk dat de afzender op het antwoord terug wil zien.</summary>
    public string? Kenmerk { get; init; }

    /// <summary>Waar het antwoord heen moet, in de woorden van het kanaal: een wachtrij, een bestandsnaam.</summary>
    public string? AntwoordAan { get; init; }

    /// <summary>Waaraan het kanaal dezelfde aflevering herkent: berichtnummer, kenmerk of bestandsnaam. Zonder telt alleen de inhoud.</summary>
    public string? Aflevering { get; init; }
}

/// <summary>Een bericht dat is ontvangen en vastligt. De bytes zelf geeft <see cref="Ontvangstopslag.Afschrift"/>.</summary>
public sealed record Ontvangst
{
    /// <summary>De volgorde van ontvangst.</summary>
    public required long Nummer { get; init; }

    /// <summary>Waaronder de ontvangst buiten de database bekend is: willekeurig, en zonder betekenis.</summary>
    public required string Sleutel { get; init; }

    /// <summary><c>WMO301</c> of <c>WMO323</c>; null als het geen van beide lijkt te zijn.</summary>
    public required string? Soort { get; init; }

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

    /// <summary>Van wie is vastgehouden: op deze dag gaat het antwoord vanzelf weg.</summary>
    public required DateOnly? Uiterlijk { get; init; }

    /// <summary>Bij <see cref="Ontvangststatus.Fout"/>: waarom.</summary>
    public required string? Reden { get; init; }

    /// <summary>Bij <see cref="Ontvangststatus.Onleesbaar"/> en <see cref="Ontvangststatus.Geweigerd"/>: de kop van het verslag, als JSON; zijn lijst geeft <see cref="Verslagopslag"/>.</summary>
    public required byte[]? Verslag { get; init; }

    /// <summary>Bij <see cref="Ontvangststatus.Vastgehouden"/> en <see cref="Ontvangststatus.Beoordeeld"/>: de versie van het oordeel.</summary>
    public required long? Versie { get; init; }

    public required DateTimeOffset? AfgehandeldOp { get; init; }

    /// <summary>Berichten met dezelfde volgordesleutel gaan achter elkaar: die van een aanbieder.</summary>
    public string Volgordesleutel => Aanbieder?.Code ?? Sleutel;
}
