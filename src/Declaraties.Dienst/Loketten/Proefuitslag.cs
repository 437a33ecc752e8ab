using Declaraties.Beoordelen;
using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat een declaratie zou krijgen als zij nu werd ingediend. Er is niets van bewaard.</summary>
public sealed record Proefuitslag
{
    /// <summary>Hoe zij in het ZIP-bestand heet; null als zij er niet in zat.</summary>
    public string? Bestand { get; init; }

    /// <summary>Of precies dit bericht er al is; dan is het niet nog eens beoordeeld.</summary>
    public bool IsAlIngediend { get; init; }

    /// <summary>De fouten tegen het berichtschema; leeg als zij te lezen was.</summary>
    public IReadOnlyList<Schemafout> Fouten { get; init; } = [];

    /// <summary>Null als zij niet te lezen was, of er al is.</summary>
    public Uitslag? Uitslag { get; init; }

    public IReadOnlyList<BewaardeBevinding> Bevindingen { get; init; } = [];

    public int Prestaties { get; init; }

    public int Goedgekeurd { get; init; }

    public Bedrag Ingediend { get; init; }

    public Bedrag Toegekend { get; init; }

    /// <summary>Of zij kan worden ingediend zonder dat er iets wordt geweigerd.</summary>
    public bool IsGoed => Uitslag == Beoordelen.Uitslag.VolledigToegewezen;
}
