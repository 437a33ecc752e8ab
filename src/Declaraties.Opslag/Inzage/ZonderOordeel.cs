using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een ontvangen declaratie zonder oordeel.</summary>
/// <param name="Sleutel">De sleutel van de ontvangst.</param>
/// <param name="Gemeente">Zoals het bericht zelf zegt.</param>
/// <param name="Aanbieder">Zoals het bericht zelf zegt.</param>
/// <param name="OntvangenOp">Wanneer.</param>
/// <param name="WachtTot">Bij wachten: tot en met wanneer.</param>
/// <param name="Reden">Bij een fout: waarom.</param>
/// <param name="Wet">Zoals aan het bericht te zien is.</param>
public sealed record ZonderOordeel(string Sleutel, Gemeente? Gemeente, Aanbieder? Aanbieder, DateTimeOffset OntvangenOp, DateOnly? WachtTot, string? Reden, Wet? Wet);
