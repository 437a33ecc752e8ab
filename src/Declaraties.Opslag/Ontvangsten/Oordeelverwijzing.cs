namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Een vastgehouden declaratie zoals iemand haar zag.</summary>
/// <param name="Sleutel">De sleutel van de ontvangst.</param>
/// <param name="Versie">Het oordeel; is er intussen een ander, dan gebeurt er niets.</param>
public sealed record Oordeelverwijzing(string Sleutel, long Versie);
