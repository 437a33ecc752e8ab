namespace Declaraties.Web.Toegang;

/// <summary>Waarom een verzoek er niet in komt.</summary>
/// <param name="Status">De status van HTTP.</param>
/// <param name="Uitleg">In woorden.</param>
internal sealed record Toegangsbezwaar(int Status, string Uitleg);
