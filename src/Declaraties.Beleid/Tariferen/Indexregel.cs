namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat een reeks, zoals de OVA, in een jaar deed.</summary>
/// <param name="Jaar">Het jaar.</param>
/// <param name="Reeks">Hoe zij heet.</param>
/// <param name="Gewicht">Hoe zwaar zij dat jaar telt, in procenten; samen 100.</param>
/// <param name="Prognose">Wat werd verwacht, in procenten.</param>
/// <param name="Definitief">Wat het werd, in procenten; null als dat nog niet bekend is.</param>
/// <param name="Regelnummer">Waar zij in het bestand staat.</param>
public sealed record Indexregel(int Jaar, string Reeks, Exact Gewicht, Exact Prognose, Exact? Definitief, int Regelnummer);
