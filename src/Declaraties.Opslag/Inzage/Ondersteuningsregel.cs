using Declaraties.Domein;

namespace Declaraties.Opslag.Inzage;

/// <summary>Een melding van start of stop van ondersteuning, bij de toewijzing waar zij over gaat.</summary>
/// <param name="Soort">Het bericht: <c>WMO305</c>.</param>
/// <param name="IsStop">Of de ondersteuning stopte; anders begon zij.</param>
/// <param name="Identificatie">Van het bericht.</param>
/// <param name="Dagtekening">Van het bericht.</param>
/// <param name="Melding">Wat er is gemeld, zoals het er staat.</param>
/// <param name="OpgenomenOp">Wanneer het bericht is opgenomen.</param>
/// <param name="Sleutel">De ontvangst; null als het bericht met de opdracht is ingelezen.</param>
/// <param name="IsVanAndereClient">Of het bericht over een andere client gaat dan de toewijzing.</param>
public sealed record Ondersteuningsregel(
    string Soort, bool IsStop, string Identificatie, DateOnly Dagtekening, Ondersteuningsmelding Melding, DateTimeOffset OpgenomenOp, string? Sleutel, bool IsVanAndereClient)
{
    /// <summary>De dag waarop de ondersteuning begon of stopte.</summary>
    public DateOnly Dag => Melding.Einddatum ?? Melding.Begindatum;
}
