namespace Declaraties.Toewijzen;

/// <summary>Een regel uit een bestand die niet kan.</summary>
/// <param name="Regelnummer">Welke, vanaf 1.</param>
/// <param name="Reden">Waarom, als deel van een zin.</param>
public sealed record Regelfout(int Regelnummer, string Reden);
