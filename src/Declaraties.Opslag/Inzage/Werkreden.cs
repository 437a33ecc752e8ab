using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een regel waaraan niet is voldaan.</summary>
/// <param name="Regel">De code.</param>
/// <param name="Declaraties">In hoeveel declaraties.</param>
/// <param name="Bedrag">Van de prestaties die er een bevinding op hebben, elk een keer. Een prestatie kan er op meer regels een hebben: de redenen samen zijn dan meer dan wat niet is toegekend.</param>
public sealed record Werkreden(string Regel, int Declaraties, Bedrag Bedrag);
