using Declaraties.Domein;

namespace Declaraties.Opslag.Toewijzingen;

/// <param name="Gemeente">CBS-code.</param>
/// <param name="Aanbieder">AGB-code.</param>
/// <param name="Wet">Onder welke wet is toegewezen.</param>
/// <param name="ToewijzingNummer">De toewijzing.</param>
/// <param name="Minuten">Hoeveel meer.</param>
/// <param name="Periode">Voor welke dagen.</param>
/// <param name="Reden">De onderbouwing.</param>
public sealed record NieuweToestemming(Gemeente Gemeente, Aanbieder Aanbieder, Wet Wet, int ToewijzingNummer, int Minuten, Periode Periode, string Reden);
