namespace Declaraties.Opslag.Beheer;

/// <summary>Wat er op een verzoek is geantwoord.</summary>
/// <param name="Status">De status van HTTP.</param>
/// <param name="Inhoudstype">Wat de inhoud is; null als er geen is.</param>
/// <param name="Adres">De header Location; null als die er niet was.</param>
/// <param name="Inhoud">De inhoud, byte voor byte.</param>
public sealed record Verzoekantwoord(int Status, string? Inhoudstype, string? Adres, byte[] Inhoud);
