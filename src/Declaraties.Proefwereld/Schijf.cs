namespace Declaraties.Proefwereld;

/// <summary>Hoe de generator aan mappen en bestanden komt: van wie zij zijn en wie erin mag, weet wie hem vraagt.</summary>
/// <param name="MaakMap">Maakt een map, met wat erboven ontbreekt; een map die er is blijft zoals zij was.</param>
/// <param name="MaakBestand">Maakt een bestand dat er nog niet is, om in te schrijven. Er wordt in grote blokken geschreven: een eigen buffer is niet nodig.</param>
public sealed record Schijf(Action<string> MaakMap, Func<string, Stream> MaakBestand);
