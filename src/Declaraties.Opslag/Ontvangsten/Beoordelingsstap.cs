namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Wat er met een vastgehouden declaratie is gedaan. Stappen komen erbij en veranderen nooit.</summary>
public sealed record Beoordelingsstap
{
    public const string Vastgehouden = "vastgehouden";
    public const string Herbeoordeeld = "herbeoordeeld";
    public const string Vrijgegeven = "vrijgegeven";
    public const string Termijn = "termijn";

    public required long Nummer { get; init; }

    /// <summary>Het oordeel na deze stap.</summary>
    public required long Versie { get; init; }

    /// <summary>Het oordeel dat is vervangen; leeg als er geen ander oordeel kwam.</summary>
    public required long? VorigeVersie { get; init; }

    /// <summary><c>vastgehouden</c>, <c>herbeoordeeld</c>, <c>vrijgegeven</c>, of <c>termijn</c>: vanzelf vrijgegeven na de laatste dag.</summary>
    public required string Soort { get; init; }

    public required DateTimeOffset Moment { get; init; }

    public required string Wie { get; init; }

    public required string Rol { get; init; }

    public required string Reden { get; init; }

    public required string? Toelichting { get; init; }
}
