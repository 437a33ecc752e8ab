using System.Text.Json.Serialization;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Een rij die zegt over welke groep zij gaat; dat staat vooraan.</summary>
public abstract record Groepsrij
{
    /// <summary>Alleen bij een uitsplitsing naar aanbieder.</summary>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Aanbieder { get; init; }

    /// <summary>Alleen bij een uitsplitsing naar product.</summary>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ProductCode { get; init; }

    /// <summary>Alleen bij een uitsplitsing naar toewijzing.</summary>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Gemeente { get; init; }

    /// <inheritdoc cref="Gemeente"/>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ToewijzingNummer { get; init; }

    /// <summary>Bij elke uitsplitsing: een groep is van een wet.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Wet { get; init; }
}
