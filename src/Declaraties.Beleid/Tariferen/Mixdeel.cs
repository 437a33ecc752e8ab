namespace Declaraties.Beleid.Tariferen;

/// <summary>Welk deel van de inzet op een product door een schaal wordt gedaan.</summary>
/// <param name="Product">Het product.</param>
/// <param name="Cao">De cao.</param>
/// <param name="Schaal">De schaal daarin.</param>
/// <param name="Aandeel">In procenten; samen 100 per product.</param>
/// <param name="Bron">Waar het staat.</param>
public sealed record Mixdeel(string Product, string Cao, string Schaal, Exact Aandeel, Waardebron Bron);
