namespace Declaraties.Opslag.Inzage;

/// <summary>Hoe vaak een regel iets vond.</summary>
public sealed record Telregel(string Regel, int Bevindingen);
