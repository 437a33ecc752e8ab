namespace Declaraties.Beleid.Tariferen;

/// <summary>Waaruit een tarief is samengesteld, in de volgorde van de formule; opslagen als deel: 0,02 is 2 %.</summary>
public sealed record Tariefelementen
{
    /// <summary>In euro per jaar.</summary>
    public required Exact Loonkosten { get; init; }

    /// <summary>De productieve uren per jaar; meer dan nul.</summary>
    public required Exact Uren { get; init; }

    /// <summary>Het tarief van de btw maal het deel waarover zij wordt betaald.</summary>
    public required Exact BtwDeel { get; init; }

    /// <summary>Overhead en vastgoed.</summary>
    public required Exact OverheadDeel { get; init; }

    public required Exact OpleidingDeel { get; init; }

    /// <summary>In euro per uur.</summary>
    public required Exact Reiskosten { get; init; }

    /// <summary>In euro per uur.</summary>
    public required Exact Verplichtingen { get; init; }

    /// <summary>Risico, rendement en innovatie.</summary>
    public required Exact OpslagDeel { get; init; }

    public Exact LoonkostenPerUur => Loonkosten / Uren;

    public Exact Btw => LoonkostenPerUur * BtwDeel;

    public Exact Overhead => LoonkostenPerUur * OverheadDeel;

    public Exact Opleiding => LoonkostenPerUur * OpleidingDeel;

    public Exact Subtotaal => (LoonkostenPerUur * (Exact.Een + BtwDeel + OverheadDeel + OpleidingDeel)) + Reiskosten + Verplichtingen;

    public Exact Opslag => Subtotaal * OpslagDeel;

    /// <summary>In euro per uur, voor het afronden.</summary>
    public Exact Tarief => Subtotaal * (Exact.Een + OpslagDeel);
}
