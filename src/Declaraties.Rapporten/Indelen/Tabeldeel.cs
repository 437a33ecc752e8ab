namespace Declaraties.Rapporten.Indelen;

/// <summary>Een deel van een brede tabel, voor op papier.</summary>
public sealed record Tabeldeel(string Titel, IReadOnlyList<Kolom> Kolommen);
