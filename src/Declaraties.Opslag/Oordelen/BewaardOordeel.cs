using System.Diagnostics.CodeAnalysis;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Een oordeel zoals het is bewaard, met het antwoord zoals het de deur uit ging.</summary>
public sealed record BewaardOordeel : Oordeelkop
{
    public BewaardOordeel()
    {
    }

    [SetsRequiredMembers]
    internal BewaardOordeel(Oordeelkop kop, byte[] antwoord, IReadOnlyList<BewaardeBevinding> bevindingen)
        : base(kop) => (Antwoord, Bevindingen, IsHerhaling) = (antwoord, bevindingen, true);

    /// <summary>Het WMO325, byte voor byte.</summary>
    public required byte[] Antwoord { get; init; }

    public required IReadOnlyList<BewaardeBevinding> Bevindingen { get; init; }

    /// <summary>Wat met dit oordeel aan signalen ontstond, in de volgorde van het bericht. Wat er sindsdien mee gebeurde staat bij het signaal.</summary>
    public IReadOnlyList<Signaal> Signalen { get; init; } = [];

    /// <summary>Het bericht was er al: dit is het oordeel van toen (besluit 2).</summary>
    public required bool IsHerhaling { get; init; }

    /// <summary>Alleen bij een herhaling: het oordeel wordt vastgehouden, en het antwoord mag nog niet weg.</summary>
    public bool IsVastgehouden { get; init; }
}
