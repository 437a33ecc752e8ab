namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat één element aan het verschil tussen twee tarieven bijdraagt.</summary>
/// <param name="Element">Welk.</param>
/// <param name="Verschil">In tienduizendsten van een euro per uur.</param>
public sealed record Elementverschil(Tariefelement Element, long Verschil);
