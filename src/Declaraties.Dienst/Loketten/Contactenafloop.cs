using Declaraties.Opslag.Contacten;

namespace Declaraties.Dienst.Loketten;

/// <summary>Wat er van het inlezen van contacten kwam: een bestand met een fout verandert niets.</summary>
/// <param name="Bestand">Wat erin stond; null als er iets aan mankeert.</param>
/// <param name="Invoer">Waar het staat; null als er iets aan mankeert.</param>
/// <param name="Fouten">Wat eraan mankeert, elk een zin.</param>
public sealed record Contactenafloop(NieuweContacten? Bestand, Contactinvoer? Invoer, IReadOnlyList<string> Fouten);
