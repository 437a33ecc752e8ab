namespace Declaraties.Opslag.Uitgaand;

/// <summary>Een bericht dat niet te bezorgen is.</summary>
public sealed record Onbestelbaar
{
    public required long Nummer { get; init; }

    /// <summary>Begint met de sleutel van de ontvangst of het oordeel waar het bij hoort.</summary>
    public required string BerichtId { get; init; }

    public required string Kanaal { get; init; }

    public required string Soort { get; init; }

    /// <summary>In de woorden van het kanaal; kan een Bsn bevatten die een afzender erin zette.</summary>
    public required string Bestemming { get; init; }

    public required DateTimeOffset AangemaaktOp { get; init; }

    public required int Pogingen { get; init; }

    /// <summary>Of het aan dit bericht zelf ligt; anders werkt het kanaal niet.</summary>
    public required bool LigtAanBericht { get; init; }

    /// <summary>Wanneer het is opgegeven; null zolang het nog wordt geprobeerd.</summary>
    public required DateTimeOffset? OpgegevenOp { get; init; }

    /// <summary>Waarom de laatste poging mislukte, zonder Bsn.</summary>
    public required string Reden { get; init; }
}
