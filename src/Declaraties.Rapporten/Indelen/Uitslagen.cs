namespace Declaraties.Rapporten.Indelen;

/// <summary>Hoever iets naar twee kanten uitslaat: wat een uitkomst doet als een gegeven lager of hoger is (een tornado), of wie erop vooruit en achteruit gaat.</summary>
/// <param name="Midden">Waar het zonder verandering ligt.</param>
/// <param name="Laag">Wat de ene balk is; null als er maar een kant is.</param>
/// <param name="Hoog">Wat de andere balk is.</param>
public sealed record Uitslagen(string Titel, Kolomsoort Soort, long Midden, IReadOnlyList<Uitslagregel> Regels, string? Laag = null, string? Hoog = null) : Tekening(Titel, Soort);

/// <param name="Naam">Wat verandert, of wie.</param>
/// <param name="Laag">De uitkomst aan de ene kant.</param>
/// <param name="Hoog">De uitkomst aan de andere kant; gelijk aan het midden als er maar één kant is.</param>
public sealed record Uitslagregel(string Naam, long Laag, long Hoog);
