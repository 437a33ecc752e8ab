using Declaraties.Opslag.Oordelen;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een pagina van wat er van een bericht is gevonden: van een oordeel de bevindingen, en van wat is afgewezen de fouten of redenen.</summary>
public sealed record Verslagblad
{
    public const string Bevindinglijst = "bevindingen";

    /// <summary>Zoveel signalen staan er bij een verslag; alle staan in het overzicht van signalen.</summary>
    public const int MeesteSignalen = 100;

    public required Verslagkeuze Keuze { get; init; }

    /// <summary>Het oordeel; null bij een bericht dat niet is beoordeeld.</summary>
    public Oordeelkop? Oordeel { get; init; }

    /// <summary>Van een bericht dat niet is beoordeeld: de kop van het verslag, als JSON.</summary>
    public byte[]? Kop { get; init; }

    /// <summary>Hoe de lijst heet.</summary>
    public required string Lijst { get; init; }

    /// <summary>Hoeveel er in het geheel zijn.</summary>
    public required long Aantal { get; init; }

    /// <summary>Bij een oordeel: wat er op deze pagina staat.</summary>
    public IReadOnlyList<BewaardeBevinding> Bevindingen { get; init; } = [];

    /// <summary>Bij een oordeel: de signalen die ermee ontstonden, hoogstens de eerste <see cref="MeesteSignalen"/>.</summary>
    public IReadOnlyList<Signaal> Signalen { get; init; } = [];

    /// <summary>Of er daarvan meer zijn.</summary>
    public bool IsMeerSignalen { get; init; }

    /// <summary>Zonder oordeel: wat er op deze pagina staat, elk als JSON.</summary>
    public IReadOnlyList<string> Delen { get; init; } = [];

    /// <summary>Of er hierna nog een pagina is.</summary>
    public bool IsMeer => Keuze.Tot < Aantal;
}
