namespace Declaraties.Opslag.Uitgaand;

/// <summary>Iets dat de deur uit moet, zoals het in de opslag staat.</summary>
public sealed record UitgaandBericht
{
    public required long Nummer { get; init; }

    /// <summary>Bij elke poging hetzelfde: de ontvanger herkent er een herhaling aan.</summary>
    public required string BerichtId { get; init; }

    /// <summary>Wat dezelfde sleutel heeft gaat in volgorde.</summary>
    public required string Volgordesleutel { get; init; }

    public required string Kanaal { get; init; }

    public required string Soort { get; init; }

    public required string Bestemming { get; init; }

    public required string? Kenmerk { get; init; }

    /// <summary>Waar het in het spoor (trace) hoort, als traceparent.</summary>
    public required string? Spoor { get; init; }

    public required string Inhoudstype { get; init; }

    public required byte[] Inhoud { get; init; }

    public required DateTimeOffset AangemaaktOp { get; init; }

    /// <summary>Hoe vaak het al is geprobeerd.</summary>
    public required int Pogingen { get; init; }
}
