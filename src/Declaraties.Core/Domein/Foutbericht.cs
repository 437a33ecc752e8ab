namespace Declaraties.Domein;

/// <summary>Een foutbericht van StUF (Fo01): wat er mis is met een envelop die iemand stuurde.</summary>
public sealed record Foutbericht
{
    public required Envelopadres Zender { get; init; }

    public required Envelopadres Ontvanger { get; init; }

    public required string Referentienummer { get; init; }

    public required string Tijdstip { get; init; }

    /// <summary>Het referentienummer van de envelop waar het over gaat.</summary>
    public required string CrossRefnummer { get; init; }

    /// <summary>De foutcode, zoals <c>StUF055</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Bij wie het ligt: <c>client</c> (wie stuurde) of <c>server</c>.</summary>
    public required string Plek { get; init; }

    public required string Omschrijving { get; init; }

    public string? Details { get; init; }

    /// <summary>De envelop waar het over gaat, zonder het bericht erin.</summary>
    public Envelop? Over { get; init; }
}
