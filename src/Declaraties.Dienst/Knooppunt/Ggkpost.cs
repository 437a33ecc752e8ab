using System.Globalization;
using System.Net.Mime;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Knooppunt;

/// <summary>
/// Wat er in een envelop naar het GGk gaat: het antwoord op wat in een envelop kwam, of het foutbericht. Het ligt per ontvangst vast in de outbox, onder een vast nummer: hoe vaak een proces ook sterft, er gaat
/// een envelop, en wie haar twee keer krijgt ziet twee keer hetzelfde referentienummer.
/// </summary>
public sealed class Ggkpost(Envelopmaker enveloppen, TimeProvider klok) : IPost
{
    public const string Kanaal = "ggk";

    public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage)
    {
        ArgumentNullException.ThrowIfNull(oordeel);
        return Opnieuw(ontvangst, oordeel.Antwoord, 0);
    }

    public IEnumerable<NieuwUitgaandBericht> Opnieuw(Ontvangst ontvangst, byte[] antwoord, int keer)
    {
        ArgumentNullException.ThrowIfNull(ontvangst);
        if (ontvangst.Envelop is not { } bewijs)
        {
            return [];
        }

        var tijdstip = Envelopmaker.Tijdstip(klok.GetUtcNow());
        var omhulsel = enveloppen.Omhulsel(bewijs.Envelop, antwoord, tijdstip, keer);
        var bericht = Bericht(ontvangst, "antwoord", omhulsel.Soort.ToString(), omhulsel.Referentienummer);
        return
        [
            bericht with
            {
                BerichtId = keer == 0 ? bericht.BerichtId : string.Create(CultureInfo.InvariantCulture, $"{bericht.BerichtId}-{keer}"),
                Schrijf = uit => enveloppen.Antwoord(uit, bewijs.Envelop, antwoord, tijdstip, keer),
            },
        ];
    }

    public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht)
    {
        ArgumentNullException.ThrowIfNull(ontvangst);
        return foutbericht is null ? [] : [Bericht(ontvangst, "foutbericht", Envelopwortel.Fo01.Berichtcode, Foutberichtlezer.Referentienummer(foutbericht)) with { Inhoud = foutbericht }];
    }

    private static NieuwUitgaandBericht Bericht(Ontvangst ontvangst, string soort, string berichtcode, string referentienummer) => new()
    {
        BerichtId = $"{ontvangst.Sleutel}-{Kanaal}-{soort}",
        Kanaal = Kanaal,
        Soort = soort,
        Bestemming = referentienummer,
        Referentienummer = referentienummer,
        // What is sent with it over SOAP.
        Kenmerk = berichtcode,
        // The one does not wait for the other: the chain no longer couples them either.
        Volgordesleutel = ontvangst.Sleutel,
        Inhoudstype = MediaTypeNames.Application.Xml,
    };
}
