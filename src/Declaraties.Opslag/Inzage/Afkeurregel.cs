using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Wat in een maand bij een aanbieder op een regel is afgekeurd.</summary>
/// <param name="Maand">De maand waarover is gedeclareerd.</param>
/// <param name="Aanbieder">AGB-code.</param>
/// <param name="Wet">De wet.</param>
/// <param name="Regel">De regel, zoals TR321.</param>
/// <param name="RetourCode">De retourcode die erbij hoort.</param>
/// <param name="Declaraties">In hoeveel declaraties.</param>
/// <param name="Bevindingen">Hoe vaak.</param>
/// <param name="Bedrag">Van de prestaties waar het om gaat, D min C. Een prestatie die op twee regels is afgekeurd telt bij beide.</param>
public sealed record Afkeurregel(Maand Maand, Aanbieder Aanbieder, Wet Wet, string Regel, string RetourCode, int Declaraties, long Bevindingen, Bedrag Bedrag);
