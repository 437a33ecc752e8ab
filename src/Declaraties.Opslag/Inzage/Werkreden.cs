namespace Declaraties.Opslag.Inzage;

/// <summary>Een regel waaraan niet is voldaan.</summary>
/// <param name="Regel">De code.</param>
/// <param name="Declaraties">In hoeveel declaraties.</param>
public sealed record Werkreden(string Regel, int Declaraties);
