using Declaraties.Domein;

namespace Declaraties.Opslag.Ontvangsten;

/// <summary>Wat er aan de deur van een bericht te zien is.</summary>
/// <param name="Soort">Wat het lijkt te zijn; null als het geen bericht is dat deze dienst verwerkt.</param>
/// <param name="Gemeente">De gemeente zoals het bericht haar noemt.</param>
/// <param name="Aanbieder">De aanbieder zoals het bericht hem noemt: daarop gaan berichten in volgorde.</param>
/// <param name="Spoor">De traceparent waaronder het is ontvangen.</param>
public sealed record Afkomst(string? Soort, Gemeente? Gemeente, Aanbieder? Aanbieder, string? Spoor = null);
