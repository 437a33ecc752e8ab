using Declaraties.Berichten;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Gebeuren;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Webhooks;

/// <summary>
/// Zegt een aanbieder die dat wil dat er iets over zijn declaratie is te halen: dat er een antwoord is, of dat zij niet te lezen was. Wat er is beslist haalt hij zelf, met zijn token.
/// </summary>
public sealed class Webhookpost(TimeProvider klok) : IPost
{
    /// <summary>Van wie een gebeurtenis komt die langs een webhook gaat.</summary>
    public const string Bron = "urn:nl.declaraties";

    public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        ArgumentNullException.ThrowIfNull(inzage);
        var weg = inzage.VrijgegevenOp ?? inzage.VastgelegdOp();
        return [Bericht(ontvangst, bericht.Aanbieder, Gebeurtenissen.Beantwoord(ontvangst, oordeel, ontvangst.OntvangenOp > weg ? ontvangst.OntvangenOp : weg))];
    }

    public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht)
    {
        ArgumentNullException.ThrowIfNull(ontvangst);
        // A WMO301 is of the municipality, whatever provider it names; and of what nobody can say whose it is, nobody is told.
        return ontvangst is { Aanbieder: { } aanbieder } && Berichtsoorten.VanNaam(ontvangst.Soort)?.IsDeclaratie() == true ? [Bericht(ontvangst, aanbieder, Gebeurtenissen.Onleesbaar(ontvangst, klok.GetUtcNow()))] : [];
    }

    private static NieuwUitgaandBericht Bericht(Ontvangst ontvangst, Aanbieder aanbieder, Gebeurtenis gebeurtenis) => new()
    {
        // Of its own: the same event may go over the bus as well.
        BerichtId = $"{ontvangst.Sleutel}-webhook-{gebeurtenis.Soort}",
        Kanaal = Webhookopslag.Kanaal,
        Soort = "gebeurtenis",
        Bestemming = aanbieder.Code,
        Volgordesleutel = aanbieder.Code,
        Abonnee = aanbieder,
        Inhoudstype = Gebeurtenis.Inhoudstype,
        Inhoud = gebeurtenis.AlsJson(Bron),
    };
}
