using Declaraties.Domein;

namespace Declaraties.Opslag.Uitgaand;

/// <summary>Iets dat de deur uit moet, zoals het bij een oordeel wordt opgesteld.</summary>
public sealed record NieuwUitgaandBericht
{
    /// <summary>Vast: dezelfde gebeurtenis geeft altijd hetzelfde nummer, en een nummer dat er al is wordt niet nog eens opgenomen.</summary>
    public required string BerichtId { get; init; }

    /// <summary>Welke uitgang het bezorgt.</summary>
    public required string Kanaal { get; init; }

    /// <summary>Wat het is, voor de uitgang: <c>antwoord</c>, <c>verslag</c>, <c>fouten</c>, <c>gebeurtenis</c>.</summary>
    public required string Soort { get; init; }

    /// <summary>Waarheen, in de woorden van de uitgang.</summary>
    public required string Bestemming { get; init; }

    public string? Kenmerk { get; init; }

    /// <summary>Wat dezelfde sleutel heeft gaat in volgorde; leeg is de sleutel van de ontvangst.</summary>
    public string? Volgordesleutel { get; init; }

    /// <summary>Alleen als deze aanbieder bericht wil (<see cref="Webhookopslag"/>); null als het in elk geval de deur uit moet.</summary>
    public Aanbieder? Abonnee { get; init; }

    /// <summary>Het nummer van de envelop waarin het gaat: komt er een foutbericht over, dan is het daaraan te herkennen. Null als het niet in een envelop gaat.</summary>
    public string? Referentienummer { get; init; }

    public required string Inhoudstype { get; init; }

    /// <summary>Wat erin staat; leeg als <see cref="Schrijf"/> het schrijft.</summary>
    public ReadOnlyMemory<byte> Inhoud { get; init; }

    /// <summary>Schrijft wat erin staat, zonder dat het ergens in zijn geheel staat; null als <see cref="Inhoud"/> het is.</summary>
    public Action<Stream>? Schrijf { get; init; }
}
