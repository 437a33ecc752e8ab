using Declaraties.Opslag.Signalen;
using Declaraties.Toewijzen;

namespace Declaraties.Opslag.Toewijzingen;

/// <summary>Wat een invoer zou doen: per regel die er anders komt te staan, hoe zij nu staat (null als zij er nog niet is) en hoe zij wordt.</summary>
/// <param name="Wijzigingen">Regels die er nog niet zo staan.</param>
/// <param name="Ongewijzigd">Aantal regels dat er al precies zo staat, ook als dat eerder in het bestand was.</param>
/// <param name="Geweigerd">Regels die niet kunnen, met de reden.</param>
public sealed record Invoervoorstel<T>(IReadOnlyList<Regelwijziging<T>> Wijzigingen, int Ongewijzigd, IReadOnlyList<Regelfout> Geweigerd)
    where T : class
{
    public Invoeruitslag Uitslag => new(Wijzigingen.Count, Ongewijzigd, Geweigerd);
}
