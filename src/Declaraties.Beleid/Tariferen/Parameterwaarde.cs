namespace Declaraties.Beleid.Tariferen;

/// <summary>De waarde van een parameter.</summary>
/// <param name="Product">Waarvoor zij geldt; null voor elk product dat geen eigen waarde heeft.</param>
/// <param name="Parameter">Van welke.</param>
/// <param name="Waarde">Zoals gegeven: 93 is 93 %, of euro's, of uren.</param>
/// <param name="Bron">Waar zij staat.</param>
public sealed record Parameterwaarde(string? Product, Tariefparameter Parameter, Exact Waarde, Waardebron Bron);
