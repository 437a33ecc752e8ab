using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een bevinding, voor zover die telt bij wat er is afgekeurd.</summary>
/// <param name="Regel">De regel, zoals TR321.</param>
/// <param name="RetourCode">De retourcode die erbij hoort.</param>
/// <param name="Klasse">Wat zij raakt.</param>
/// <param name="Referentie">Het ReferentieNummer, als zij een prestatie raakt.</param>
/// <param name="Plaats">Waar zij in het bericht staat.</param>
internal sealed record Afkeurreden(string Regel, string RetourCode, string Klasse, string? Referentie, Plaats Plaats);
