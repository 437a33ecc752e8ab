namespace Declaraties.Opslag.Uitgaand;

/// <summary>Een envelop die als antwoord op een ontvangst ging, of nog gaat.</summary>
public sealed record Verzending
{
    public required string Referentienummer { get; init; }

    /// <summary>Wat erin zat: <c>antwoord</c> of <c>foutbericht</c>.</summary>
    public required string Soort { get; init; }

    /// <summary>De hoeveelste keer dat het opnieuw ging; 0 voor de eerste.</summary>
    public required int Keer { get; init; }

    /// <summary>Het kanaal waarlangs; null als dat toen nog niet werd opgeschreven.</summary>
    public required string? Kanaal { get; init; }

    public required DateTimeOffset GemaaktOp { get; init; }

    /// <summary>Null als zij (nog) niet is bezorgd, of als dat toen nog niet werd opgeschreven.</summary>
    public required DateTimeOffset? BezorgdOp { get; init; }

    /// <summary>Wanneer het bezorgen is opgegeven; null als dat niet zo is.</summary>
    public required DateTimeOffset? OpgegevenOp { get; init; }
}
