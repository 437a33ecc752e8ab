using Declaraties.Domein;

namespace Declaraties.Opslag;

/// <param name="Nummer">De toewijzing.</param>
/// <param name="Erbij">Wat er is goedgekeurd; een credit telt negatief.</param>
/// <param name="LaatsteEinddatum">De laatste Einddatum daarvan.</param>
internal readonly record struct Standtoename(int Nummer, Verbruik Erbij, DateOnly LaatsteEinddatum);
