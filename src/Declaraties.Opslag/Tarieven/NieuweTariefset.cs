namespace Declaraties.Opslag.Tarieven;

/// <summary>Een tariefset om te bewaren.</summary>
/// <param name="Naam">Hoe zij heet.</param>
/// <param name="Bestanden">Haar bestanden.</param>
/// <param name="Rekenregels">Het nummer van de regels waarmee is gerekend.</param>
/// <param name="Tarieven">Wat dat gaf, per product.</param>
public sealed record NieuweTariefset(string Naam, Tariefbestanden Bestanden, string Rekenregels, IReadOnlyList<Producttarief> Tarieven);
