namespace Declaraties.Opslag.Tarieven;

/// <summary>Een bestand van een tariefset, zoals het is gegeven.</summary>
public sealed record Tariefbestand(string Naam, ReadOnlyMemory<byte> Inhoud);
