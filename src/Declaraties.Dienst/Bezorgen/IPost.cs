using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Bezorgen;

/// <summary>
/// Stelt op wat er bij een ontvangst de deur uit moet. Er kunnen er meer zijn; wat zij opstellen wordt in dezelfde transactie bewaard als waar het
/// over gaat. Zuiver: bij hetzelfde oordeel dezelfde berichten, met dezelfde nummers.
/// </summary>
public interface IPost
{
    /// <summary>Bij een bericht dat zojuist is vastgelegd en nog niet is gelezen.</summary>
    IEnumerable<NieuwUitgaandBericht> BijOntvangst(Ontvangst ontvangst) => [];

    /// <summary>Bij een oordeel over een declaratie; ook als het om een herhaling gaat en dit het oordeel van toen is.</summary>
    IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage);

    /// <summary>Bij een WMO301 dat is opgenomen.</summary>
    IEnumerable<NieuwUitgaandBericht> BijOpname(Ontvangst ontvangst, ToewijzingBericht bericht, Toewijzinguitslag uitslag, DateTimeOffset tijd) => [];

    /// <summary>Bij een bericht dat niet voldoet aan het berichtschema of, als het een WMO301 is, niet kan; met de fouten als JSON.</summary>
    /// <param name="ontvangst">Het bericht.</param>
    /// <param name="verslag">De fouten.</param>
    /// <param name="foutbericht">Wat er op zijn envelop wordt geantwoord (Fo01); null als daar niets op komt.</param>
    IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht);

    /// <summary>Het antwoord op een envelop nog eens, in een envelop met een nieuw referentienummer.</summary>
    /// <param name="ontvangst">Waarop het antwoordt.</param>
    /// <param name="antwoord">Het antwoord (WMO325), zoals het al eens ging.</param>
    /// <param name="keer">De hoeveelste keer dat het opnieuw gaat.</param>
    IEnumerable<NieuwUitgaandBericht> Opnieuw(Ontvangst ontvangst, byte[] antwoord, int keer) => [];

    /// <summary>Bij een foutbericht over iets van ons.</summary>
    IEnumerable<NieuwUitgaandBericht> BijRetour(Ontvangst ontvangst, Retour retour) => [];
}
