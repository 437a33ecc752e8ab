using Declaraties.Rapporten.Indelen;
using Declaraties.Toewijzen;

namespace Declaraties.Rapporten.Vergelijken;

/// <summary>Wat een plan betekent, of wat er aan het plan mankeert.</summary>
/// <param name="Rapport">Null als er iets mankeert.</param>
/// <param name="Fouten">Regels over een toewijzing die er niet is.</param>
public sealed record Overgangsuitkomst(Rapportage? Rapport, IReadOnlyList<Regelfout> Fouten);
