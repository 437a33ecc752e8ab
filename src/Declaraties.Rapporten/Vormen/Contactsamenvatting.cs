namespace Declaraties.Rapporten.Vormen;

/// <summary>Hoe het register is opgebouwd, in JSON.</summary>
/// <param name="PerAanbieder">Op AGB-code en wet: een aanbieder heeft onder elke wet een register.</param>
/// <param name="Gewogen">Alle aanbieders samen: wie meer doet telt zwaarder.</param>
public sealed record Contactsamenvatting(IReadOnlyList<Contactdelen> PerAanbieder, Contactdelen Gewogen);
