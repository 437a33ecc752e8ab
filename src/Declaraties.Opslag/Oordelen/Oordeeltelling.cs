using Declaraties.Beoordelen;

namespace Declaraties.Opslag.Oordelen;

/// <param name="Uitslag">Hoe het oordeel is.</param>
/// <param name="Regels">Hoe vaak aan welke regel niet is voldaan.</param>
public sealed record Oordeeltelling(Uitslag Uitslag, IReadOnlyList<Regelaantal> Regels);
