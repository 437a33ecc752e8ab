using System.Text.Json.Serialization;
using Declaraties.Beleid.Registreren;
using Declaraties.Domein;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Hoe een register is opgebouwd, in JSON: percentages met één decimaal; null waar er niets te delen is.</summary>
public sealed record Contactdelen
{
    /// <summary>Er niet als het over alle aanbieders samen gaat.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Aanbieder { get; init; }

    public required long Contacten { get; init; }

    /// <summary>Van de geplande contacten (direct, online en no-show).</summary>
    public required decimal? NoShow { get; init; }

    /// <summary>Van de minuten met de client: bij de client thuis.</summary>
    public required decimal? Thuis { get; init; }

    /// <summary>Van de minuten met de client: op afstand.</summary>
    public required decimal? Online { get; init; }

    /// <inheritdoc cref="Aanbieder"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Wet { get; init; }

    /// <param name="houder">Null voor alle samen: gewogen naar wat zij doen.</param>
    /// <param name="telling">De telling.</param>
    public static Contactdelen Van(Registerhouder? houder, Contacttelling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return new() { Aanbieder = houder?.Aanbieder.Code, Wet = houder?.Wet.Woord(), Contacten = telling.Contacten, NoShow = telling.NoShow?.Rond(1), Thuis = telling.Thuis?.Rond(1), Online = telling.Online?.Rond(1) };
    }
}
