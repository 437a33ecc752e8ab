using Declaraties.Berichten;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Gebeuren;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Bus;

/// <summary>Zet gebeurtenissen klaar voor de exchange, met hun type als routingkey. Dat iets is beantwoord gaat achter het antwoord aan.</summary>
internal sealed class Gebeurtenispost(Businstellingen instellingen) : IPost
{
    public IEnumerable<NieuwUitgaandBericht> BijOntvangst(Ontvangst ontvangst) =>
        Berichtsoorten.VanNaam(ontvangst.Soort)?.IsDeclaratie() == true ? [Bericht(Gebeurtenissen.Ontvangen(ontvangst))] : [];

    public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage)
    {
        var tijd = inzage.VastgelegdOp();
        var weg = inzage.VrijgegevenOp ?? tijd;
        var beantwoord = Bericht(Gebeurtenissen.Beantwoord(ontvangst, oordeel, ontvangst.OntvangenOp > weg ? ontvangst.OntvangenOp : weg));
        return
        [
            .. Gebeurtenissen.Beoordeeld(bericht, oordeel, inzage.Uitslagen(), inzage.Benutting(), tijd).Select(Bericht),
            beantwoord with { Volgordesleutel = Amqppost.Volgordesleutel(ontvangst) },
        ];
    }

    public IEnumerable<NieuwUitgaandBericht> BijOpname(Ontvangst ontvangst, ToewijzingBericht bericht, Toewijzinguitslag uitslag, DateTimeOffset tijd) =>
        Gebeurtenissen.Gesignaleerd(uitslag.Versie!.Value, "toewijzing", bericht.Aanbieder, bericht.Gemeente, bericht.Wet, uitslag.Signalen, tijd).Select(Bericht);

    public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht) => [];

    public IEnumerable<NieuwUitgaandBericht> BijRetour(Ontvangst ontvangst, Retour retour) => [Bericht(Gebeurtenissen.Teruggekomen(ontvangst, retour))];

    private NieuwUitgaandBericht Bericht(Gebeurtenis gebeurtenis) => new()
    {
        BerichtId = gebeurtenis.Id,
        Kanaal = Amqpadres.Kanaal,
        Soort = gebeurtenis.Soort,
        Bestemming = new Amqpadres(instellingen.Gebeurtenissen, gebeurtenis.Type).ToString(),
        Inhoudstype = Gebeurtenis.Inhoudstype,
        Inhoud = gebeurtenis.AlsJson(instellingen.Bron),
    };
}
