using System.Text.Json.Serialization;
using Declaraties.Beleid;
using Declaraties.Beleid.Uitvragen;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat er op een vraag is geantwoord, in JSON. Wat niet wordt getoond staat er niet; getallen en percentages hebben één decimaal, half omhoog.</summary>
public sealed record Uitvraagvorm
{
    public required string Vraag { get; init; }

    /// <summary>De antwoorden die in de cijfers tellen.</summary>
    public required int Antwoorden { get; init; }

    public required int Leeg { get; init; }

    public required int Nul { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Gemiddelde { get; init; }

    /// <summary>Gewogen naar clienten; er niet als geen enkele aanbieder gewicht heeft.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Gewogen { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Laagste { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Kwartiel1 { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Mediaan { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Kwartiel3 { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Hoogste { get; init; }

    /// <summary>In plaats van de cijfers, als de antwoorden woorden zijn.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Antwoordvorm>? Verdeling { get; init; }

    /// <summary>Percentage van de aanbieders dat binnen de marge van de gekozen waarde ligt; alleen als er een is gekozen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Binnen { get; init; }

    /// <summary>Eronder: voor hen is de gekozen waarde te ruim.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Onder { get; init; }

    /// <summary>Erboven: voor hen is de gekozen waarde te krap.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Boven { get; init; }

    /// <summary>Of er meer staat dan aantallen.</summary>
    public required bool Getoond { get; init; }

    public static Uitvraagvorm Van(Vraaguitkomst uitkomst)
    {
        ArgumentNullException.ThrowIfNull(uitkomst);
        var cijfers = uitkomst.Cijfers;
        return new()
        {
            Vraag = uitkomst.Vraag,
            Antwoorden = uitkomst.Antwoorden,
            Leeg = uitkomst.Leeg,
            Nul = uitkomst.Nul,
            Gemiddelde = Rond(cijfers?.Gemiddelde),
            Gewogen = Rond(cijfers?.Gewogen),
            Laagste = Rond(cijfers?.Laagste),
            Kwartiel1 = Rond(cijfers?.Kwartiel1),
            Mediaan = Rond(cijfers?.Mediaan),
            Kwartiel3 = Rond(cijfers?.Kwartiel3),
            Hoogste = Rond(cijfers?.Hoogste),
            Verdeling = uitkomst.Verdeling?.Select(aandeel => new Antwoordvorm(aandeel.Antwoord, aandeel.Aantal, aandeel.Percentage.Rond(1))).ToList(),
            Binnen = Rond(uitkomst.Marge?.Binnen),
            Onder = Rond(uitkomst.Marge?.Onder),
            Boven = Rond(uitkomst.Marge?.Boven),
            Getoond = uitkomst.Getoond,
        };
    }

    private static decimal? Rond(Exact? getal) => getal?.Rond(1);
}
