namespace Declaraties.Opslag.Logboek;

/// <param name="Regels">Hoeveel regels er zijn.</param>
/// <param name="Kop">De laatste plaats in de keten.</param>
/// <param name="Gebreken">Wat er niet klopt; leeg als de keten heel is.</param>
public sealed record Logcontrole(long Regels, Logkop Kop, IReadOnlyList<string> Gebreken);
