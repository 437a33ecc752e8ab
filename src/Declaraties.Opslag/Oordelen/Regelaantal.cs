namespace Declaraties.Opslag.Oordelen;

/// <param name="Regel">De regel.</param>
/// <param name="RetourCode">Zijn retourcode.</param>
/// <param name="Bevindingen">Hoe vaak er niet aan is voldaan.</param>
public sealed record Regelaantal(string Regel, string RetourCode, long Bevindingen);
