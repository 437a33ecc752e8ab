using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een prestatie met wat eraan mankeert.</summary>
/// <param name="Prestatie">De prestatie.</param>
/// <param name="Bevindingen">Hoogstens de eerste <see cref="Meeste"/>: wie elke prestatie hetzelfde ReferentieNummer geeft, krijgt ze anders bij elke prestatie alle.</param>
/// <param name="IsMeer">Of er meer zijn.</param>
public sealed record Beoordeeldeprestatie(Inzageprestatie Prestatie, IReadOnlyList<BewaardeBevinding> Bevindingen, bool IsMeer)
{
    public const int Meeste = 25;

    /// <summary>Waarop zij is beoordeeld.</summary>
    public Grondslag Grondslag { get; init; } = Grondslag.Geen;

    /// <summary>Wat zij vervangt, en waardoor zij is vervangen.</summary>
    public Prestatieketen Keten { get; init; } = Prestatieketen.Geen;
}
