namespace Declaraties.Opslag.Beheer;

/// <param name="Lot">Wat er gebeurde.</param>
/// <param name="Antwoord">Het antwoord; null bij <see cref="Verzoeklot.Anders"/>.</param>
public sealed record Verzoekuitslag(Verzoeklot Lot, Verzoekantwoord? Antwoord);
