namespace Declaraties.Beleid.Tariferen;

/// <summary>Van de uren van een volledige baan naar die bij de client, per jaar.</summary>
public sealed record Urenopbouw
{
    public required Exact Bruto { get; init; }

    public required Exact Verlof { get; init; }

    /// <summary>In procenten.</summary>
    public required Exact ZiekteverzuimPercentage { get; init; }

    public required Verzuimgrondslag Grondslag { get; init; }

    public required Exact Indirect { get; init; }

    public required Exact Reistijd { get; init; }

    public required Exact Scholing { get; init; }

    public required Exact Werkoverleg { get; init; }

    public required Exact Overig { get; init; }

    /// <summary>In procenten.</summary>
    public required Exact NoShowPercentage { get; init; }

    public Exact NaVerlof => Bruto - Verlof;

    public Exact Ziekte => ZiekteverzuimPercentage / 100 * (Grondslag == Verzuimgrondslag.Bruto ? Bruto : NaVerlof);

    public Exact Beschikbaar => NaVerlof - Ziekte - Indirect - Reistijd - Scholing - Werkoverleg - Overig;

    public Exact NoShow => NoShowPercentage / 100 * Beschikbaar;

    public Exact Direct => Beschikbaar - NoShow;

    /// <summary>Het deel bij de client, in procenten.</summary>
    public Exact Productiviteit => Direct * 100 / Bruto;
}
