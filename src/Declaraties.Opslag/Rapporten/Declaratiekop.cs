using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een declaratie met waarmee zij is beoordeeld.</summary>
public sealed record Declaratiekop
{
    /// <summary>De versie van het oordeel.</summary>
    public required long Oordeel { get; init; }

    public required Gemeente Gemeente { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    public required Wet Wet { get; init; }

    /// <summary>De maand waarover is gedeclareerd.</summary>
    public required Maand Maand { get; init; }

    /// <summary>Of haar prestaties zijn beoordeeld; zo niet, dan is zij als geheel afgekeurd.</summary>
    public required bool IsVerwerkt { get; init; }

    public required Bedrag Ingediend { get; init; }

    public required string DeclaratieNummer { get; init; }

    /// <summary>De versie van de regels.</summary>
    public required string Regelset { get; init; }

    public required DateOnly Peildatum { get; init; }

    /// <summary>De laatste vastlegging die meetelde.</summary>
    public required long GelezenVersie { get; init; }

    public required DateTimeOffset BeoordeeldOp { get; init; }

    /// <summary>Wie het antwoord vrijgaf; <c>vanzelf</c> na de termijn, null als het nooit is vastgehouden of nog wacht.</summary>
    public required string? VrijgegevenDoor { get; init; }

    public required DateTimeOffset? VrijgegevenOp { get; init; }
}
