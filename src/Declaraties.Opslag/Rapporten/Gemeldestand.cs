using Declaraties.Domein;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Een maand die definitief is gemeld, met haar cijfers van toen.</summary>
/// <param name="Nummer">Het nummer van de vastlegging.</param>
/// <param name="Maand">De maand.</param>
/// <param name="Stand">De stand waarop zij is gemeld; het moment is dat van het vastleggen.</param>
/// <param name="Door">Wie haar vastlegde; null van voordat dat werd bewaard.</param>
/// <param name="Cijfers">De cijfers.</param>
public sealed record Gemeldestand(long Nummer, Maand Maand, Rapportstand Stand, string? Door, IReadOnlyList<Maandcijfer> Cijfers);
