using Declaraties.Beleid.Overgaan;
using Declaraties.Toewijzen;

namespace Declaraties.Rapporten.Vergelijken;

/// <summary>Wat een plan betekent.</summary>
public sealed record Overgangsvraag
{
    /// <summary>De regels, met waar zij in het bestand staan; minstens één, en over elke toewijzing hoogstens één.</summary>
    public required IReadOnlyList<Bestandsregel<Overgangsregel>> Plan { get; init; }

    /// <summary>Directe uren per jaar van een fte.</summary>
    public required decimal UrenPerFte { get; init; }

    /// <summary>Null als er niet om een tempo is gevraagd; dan gaat ieder op de Ingangsdatum van het plan.</summary>
    public Overgangstempo? Tempo { get; init; }
}
