using Declaraties.Signaleren;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>Wat een invoer van producten of contracten deed.</summary>
/// <param name="Nieuw">Aantal regels dat er nog niet zo stond.</param>
/// <param name="Ongewijzigd">Aantal regels dat er al precies zo stond, ook als dat eerder in het bestand was.</param>
/// <param name="Geweigerd">Regels die niet kunnen, met de reden.</param>
public sealed record Invoeruitslag(int Nieuw, int Ongewijzigd, IReadOnlyList<Regelfout> Geweigerd)
{
    /// <summary>Wat er anders is.</summary>
    public IReadOnlyList<Raakpunt> Raakt { get; init; } = [];

    /// <summary>Wat ermee ontstond: geen grond om te weigeren, wel iets om te weten.</summary>
    public IReadOnlyList<Signaal> Signalen { get; init; } = [];
}
