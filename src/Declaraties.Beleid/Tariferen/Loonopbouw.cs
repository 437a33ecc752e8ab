namespace Declaraties.Beleid.Tariferen;

/// <summary>Van de schaal naar wat iemand erin per jaar kost, stap voor stap, in euro.</summary>
public sealed record Loonopbouw
{
    public required string Cao { get; init; }

    public required string Schaal { get; init; }

    /// <summary>In procenten van de inzet op het product.</summary>
    public required Exact Aandeel { get; init; }

    public required Exact SalarisPerMaand { get; init; }

    public required IReadOnlyList<Looncomponent> Componenten { get; init; }

    /// <summary>De werkgeverslasten, in procenten.</summary>
    public required Exact LastenPercentage { get; init; }

    public required Exact MaximumPremieloon { get; init; }

    public required Exact PensioenFranchise { get; init; }

    /// <summary>In procenten.</summary>
    public required Exact PensioenPercentage { get; init; }

    public Exact Salaris => SalarisPerMaand * 12;

    public Exact Brutoloon => Componenten.Aggregate(Salaris, (som, component) => som + component.Euro);

    public Exact Pensioengevend => Componenten.Where(component => component.IsPensioengevend).Aggregate(Salaris, (som, component) => som + component.Euro);

    public Exact Lasten => LastenPercentage / 100 * Exact.Min(Brutoloon, MaximumPremieloon);

    public Exact Pensioen => PensioenPercentage / 100 * Exact.Max(Exact.Nul, Pensioengevend - PensioenFranchise);

    public Exact Loonkosten => Brutoloon + Lasten + Pensioen;
}
