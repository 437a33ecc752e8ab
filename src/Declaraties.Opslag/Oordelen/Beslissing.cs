using Declaraties.Beoordelen;

namespace Declaraties.Opslag.Oordelen;

/// <summary>Wat er op een zaak is besloten en nog niet is bewaard.</summary>
/// <param name="Zaak">Waarop is besloten.</param>
/// <param name="Oordeel">Het oordeel.</param>
/// <param name="Antwoord">Het WMO325 zoals het de deur uit gaat.</param>
public sealed record Beslissing(Zaak Zaak, Oordeel Oordeel, byte[] Antwoord);
