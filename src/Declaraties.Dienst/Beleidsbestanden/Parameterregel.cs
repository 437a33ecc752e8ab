namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een parameter zoals iemand haar intikt.</summary>
/// <param name="Product">Waarvoor zij geldt; leeg voor alle producten.</param>
/// <param name="Parameter">Hoe zij heet.</param>
/// <param name="Waarde">Leeg als zij er niet is.</param>
public sealed record Parameterregel(string Product, string Parameter, string Waarde);
