namespace Declaraties.Berichten.Lezen;

/// <summary>Waarom een bestand een ander bericht is dan verwacht.</summary>
/// <param name="Melding">Wat het is.</param>
/// <param name="Verwacht">Wat het had moeten zijn.</param>
internal sealed record Wortelfout(string Melding, string Verwacht);
