using Declaraties.Domein;

namespace Declaraties.Beleid.Overgaan;

/// <summary>Een regel van een plan: op deze dag krijgt wie deze toewijzing heeft een nieuw product, met nieuwe tijd.</summary>
/// <param name="Toewijzing">De toewijzing van nu.</param>
/// <param name="NieuwProduct">De nieuwe productcode.</param>
/// <param name="NieuweMinutenPerWeek">De nieuwe tijd.</param>
/// <param name="Ingangsdatum">De eerste dag van het nieuwe product.</param>
public sealed record Overgangsregel(ToewijzingSleutel Toewijzing, string NieuwProduct, decimal NieuweMinutenPerWeek, DateOnly Ingangsdatum);
