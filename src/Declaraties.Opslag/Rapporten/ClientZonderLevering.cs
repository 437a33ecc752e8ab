using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een client die te lang niets geleverd kreeg, te herkennen aan de toewijzingen die lopen: een rapport noemt geen Bsn.</summary>
/// <param name="Gemeente">De gemeente.</param>
/// <param name="Wet">De wet: wat onder de andere is geleverd telt niet mee.</param>
/// <param name="Dagen">Dagen zonder levering; niet verder terug geteld dan de vorige maand.</param>
/// <param name="LaatsteLevering">Einde van de laatste ProductPeriode met levering in deze of de vorige maanden van het rapport; null als die er niet was.</param>
/// <param name="Toewijzingen">De toewijzingen die op de laatste dag lopen.</param>
public sealed record ClientZonderLevering(Gemeente Gemeente, Wet Wet, int Dagen, DateOnly? LaatsteLevering, IReadOnlyList<ToewijzingSleutel> Toewijzingen);
