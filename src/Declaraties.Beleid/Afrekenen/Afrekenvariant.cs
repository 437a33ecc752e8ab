namespace Declaraties.Beleid.Afrekenen;

/// <summary>Een manier om af te rekenen: over hoeveel tijd minder en meer tegen elkaar wegvallen, en waaraan wordt afgekapt.</summary>
/// <param name="Naam">Zoals in een uitkomst.</param>
/// <param name="Maanden">Hoeveel kalendermaanden samen worden afgerekend, geteld vanaf januari; null als alle maanden van het venster bij elkaar horen.</param>
/// <param name="IsPlafondVanNu">Of het plafond dat van TR321 is, en niet de geïndiceerde tijd.</param>
/// <param name="KanInIWmo">Of de standaard het toelaat.</param>
/// <param name="Waarom">Waarom wel of niet.</param>
public sealed record Afrekenvariant(string Naam, int? Maanden, bool IsPlafondVanNu, bool KanInIWmo, string Waarom);
