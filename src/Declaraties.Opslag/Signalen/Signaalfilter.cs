using Declaraties.Domein;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Signalen;

/// <summary>Welke signalen iemand wil zien; wat leeg is doet niet mee.</summary>
public sealed record Signaalfilter
{
    public Aanbieder? Aanbieder { get; init; }

    public Gemeente? Gemeente { get; init; }

    public Wet? Wet { get; init; }

    public Signaalsoort? Soort { get; init; }

    /// <summary>Ook wat is gecrediteerd of vervallen.</summary>
    public bool OokAfgesloten { get; init; }

    /// <summary>Alleen waarover wel, of juist niet, om een credit is gevraagd.</summary>
    public bool? Gevraagd { get; init; }
}
