namespace Declaraties.Web.Loketten;

/// <summary>Wat er uit eigen waarden komt, of wat eraan mankeert.</summary>
/// <param name="Rekening">De set met wat eruit komt; null als er iets aan mankeert.</param>
/// <param name="Eerst">Waarvan is uitgegaan, als er iets aan is veranderd en er zonder dat ook een tarief is.</param>
/// <param name="Bezwaren">Wat eraan mankeert, elk een zin.</param>
internal sealed record Eigenrekening(Tariefrekening? Rekening, Tariefrekening? Eerst, IReadOnlyList<string> Bezwaren);
