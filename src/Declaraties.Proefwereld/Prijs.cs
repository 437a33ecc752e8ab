using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Wat er bij een volume als ProductTarief (leeg bij euro's) en IngediendBedrag hoort.</summary>
/// <param name="Tarief">Per eenheid.</param>
/// <param name="Bedrag">Het bedrag, zonder het teken van een credit.</param>
internal readonly record struct Prijs(Bedrag? Tarief, Bedrag Bedrag);
