using Declaraties.Web.Vragen;

namespace Declaraties.Web.Paginas;

/// <summary>Hoe een uitkomst nog eens is te vragen, om haar te bewaren.</summary>
/// <param name="Adres">Waar.</param>
/// <param name="Velden">Wat er werd gevraagd.</param>
/// <param name="Bestand">Wat de lezer meegaf; null als hij niets meegaf, en dan is een adres genoeg.</param>
public sealed record Ophaalgegevens(string Adres, IReadOnlyList<Vraagveld> Velden, byte[]? Bestand = null);
