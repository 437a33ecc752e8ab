using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag.Afschriften;

namespace Declaraties.Dienst.Verwerken;

/// <param name="Bericht">De declaratie; null als het bericht op niveau 1 faalt.</param>
/// <param name="Afschrift">Hoe zij is ontvangen; alleen met <paramref name="Bericht"/>.</param>
/// <param name="Fouten">De fouten van niveau 1.</param>
/// <param name="Einde">Of het tot het einde is gelezen; anders kunnen er meer fouten zijn dan er zijn genoemd.</param>
/// <param name="Envelop">De envelop waarin op dit bericht wordt geantwoord; null als het niet in een envelop kwam, of als er geen antwoord op komt.</param>
public sealed record Ingelezen(DeclaratieBericht? Bericht, Afschrift? Afschrift, IReadOnlyList<Schemafout> Fouten, Leeseinde Einde, Envelop? Envelop = null);
