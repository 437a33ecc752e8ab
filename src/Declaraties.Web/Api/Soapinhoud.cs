using Declaraties.Berichten.Enveloppen;
using Declaraties.Opslag.Afschriften;

namespace Declaraties.Web.Api;

/// <summary>Wat er in de Body van een SOAP-bericht zat.</summary>
/// <param name="Wortel">Wat het is.</param>
/// <param name="Bericht">Het element als eigen document.</param>
internal sealed record Soapinhoud(Envelopwortel Wortel, Afschrift Bericht);
