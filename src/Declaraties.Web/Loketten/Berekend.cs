using Declaraties.Rapporten.Indelen;

namespace Declaraties.Web.Loketten;

/// <summary>Wat er uit een berekening komt, of wat er aan de vraag mankeert.</summary>
/// <param name="Rapport">Null als er iets mankeert.</param>
/// <param name="Bezwaren">Elk een zin.</param>
internal sealed record Berekend(Rapportage? Rapport, IReadOnlyList<string> Bezwaren);
