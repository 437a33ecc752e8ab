using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Dagen waarop een client bij een plan twee productcodes zou hebben. Wie het is, is aan zijn toewijzingen te herkennen.</summary>
/// <param name="Toewijzing">De toewijzing die overgaat.</param>
/// <param name="ProductCode">Haar nieuwe code.</param>
/// <param name="Andere">De toewijzing waarmee zij botst.</param>
/// <param name="AndereProductCode">De code die zij dan heeft.</param>
/// <param name="Dagen">De dagen; het einde is open als beide zonder einde zijn.</param>
public sealed record Dubbelecode(ToewijzingSleutel Toewijzing, string ProductCode, ToewijzingSleutel Andere, string AndereProductCode, Periode Dagen);
