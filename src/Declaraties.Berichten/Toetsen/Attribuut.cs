namespace Declaraties.Berichten.Toetsen;

/// <summary>Een attribuut zonder naamruimte.</summary>
internal sealed record Attribuut(string Naam, Waardetype Waarde);
