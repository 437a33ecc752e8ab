using Declaraties.Domein;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een aanbieder die een product levert.</summary>
/// <param name="Aanbieder">AGB-code.</param>
/// <param name="Product">Zoals het in de tariefset heet, en in de productcodelijst.</param>
public sealed record Productaanbieder(Aanbieder Aanbieder, string Product);
