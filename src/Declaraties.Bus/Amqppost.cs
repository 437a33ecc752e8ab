using System.Globalization;
using System.Net.Mime;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Bus;

/// <summary>
/// Wat er over de bus de deur uit moet: het antwoord naar de wachtrij die de afzender noemde, en hetzelfde antwoord op de exchange voor wie alle antwoorden wil
/// hebben. Een bericht dat niet te lezen is krijgt de lijst van fouten terug. Wat in een envelop gaat en een eigen uitgang heeft, staat hier alleen op de exchange.
/// </summary>
internal sealed class Amqppost(Businstellingen instellingen, Envelopmaker enveloppen, TimeProvider klok) : IPost
{
    private const string Antwoord = "antwoord";
    private const string Fouten = "fouten";
    private const string Foutbericht = "foutbericht";

    /// <summary>De ontvangst waarvan dit nummer het antwoord aan de afzender is; null als het iets anders is.</summary>
    public static string? OntvangstVanAntwoord(string berichtId) => berichtId.EndsWith($"-{Antwoord}", StringComparison.Ordinal) ? berichtId[..^(Antwoord.Length + 1)] : null;

    public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage) =>
        Berichten(
            ontvangst,
            Antwoord,
            $"{bericht.Wet.Bericht(325).ToLowerInvariant()}.{oordeel.Gemeente}.{oordeel.Aanbieder}",
            MediaTypeNames.Application.Xml,
            InEnvelop(ontvangst, oordeel.Antwoord),
            ontvangst.Envelop is { } bewijs && enveloppen.GaatLangsDeur ? enveloppen.Omhulsel(bewijs.Envelop, oordeel.Antwoord, "").Referentienummer : null);

    public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht) =>
    [
        .. Berichten(ontvangst, Fouten, "fouten", MediaTypeNames.Application.Json, verslag),
        .. foutbericht is null ? [] : Berichten(ontvangst, Foutbericht, "foutbericht", MediaTypeNames.Application.Xml, foutbericht, enveloppen.GaatLangsDeur ? Foutberichtlezer.Referentienummer(foutbericht) : null),
    ];

    public IEnumerable<NieuwUitgaandBericht> Opnieuw(Ontvangst ontvangst, byte[] antwoord, int keer)
    {
        if (ontvangst.Envelop is not { } bewijs || !enveloppen.GaatLangsDeur || AntwoordAan(ontvangst) is not { } wachtrij)
        {
            return [];
        }

        return
        [
            new NieuwUitgaandBericht
            {
                BerichtId = string.Create(CultureInfo.InvariantCulture, $"{ontvangst.Sleutel}-{Antwoord}-opnieuw-{keer}"),
                Kanaal = Amqpadres.Kanaal,
                Soort = Antwoord,
                Bestemming = Amqpadres.Wachtrij(wachtrij).ToString(),
                Kenmerk = ontvangst.Kenmerk,
                Volgordesleutel = Volgordesleutel(ontvangst),
                Referentienummer = enveloppen.Omhulsel(bewijs.Envelop, antwoord, "", keer).Referentienummer,
                Inhoudstype = MediaTypeNames.Application.Xml,
                Inhoud = InEnvelop(ontvangst, antwoord, keer),
            },
        ];
    }

    private byte[] InEnvelop(Ontvangst ontvangst, byte[] antwoord, int keer = 0)
    {
        if (ontvangst.Envelop is not { } bewijs)
        {
            return antwoord;
        }

        using var uit = new MemoryStream();
        enveloppen.Antwoord(uit, bewijs.Envelop, antwoord, Envelopmaker.Tijdstip(klok.GetUtcNow()), keer);
        return uit.ToArray();
    }

    /// <summary>Waarop de post van een afzender in volgorde blijft: een wachtrij die er niet meer is houdt zo alleen zichzelf op.</summary>
    public static string? Volgordesleutel(Ontvangst ontvangst) => ontvangst is { Kanaal: Opslag.Kanaal.Amqp, AntwoordAan: { } wachtrij } ? $"{ontvangst.Volgordesleutel} {wachtrij}" : null;

    private IEnumerable<NieuwUitgaandBericht> Berichten(Ontvangst ontvangst, string soort, string routingkey, string inhoudstype, byte[] inhoud, string? referentienummer = null)
    {
        var bericht = new NieuwUitgaandBericht
        {
            BerichtId = $"{ontvangst.Sleutel}-{soort}-kopie",
            Kanaal = Amqpadres.Kanaal,
            Soort = soort,
            Bestemming = new Amqpadres(instellingen.Antwoorden, routingkey).ToString(),
            Kenmerk = ontvangst.Kenmerk,
            Inhoudstype = inhoudstype,
            Inhoud = inhoud,
        };
        yield return bericht;
        if (AntwoordAan(ontvangst) is { } wachtrij && (soort == Fouten || ontvangst.Envelop is null || enveloppen.GaatLangsDeur))
        {
            yield return bericht with
            {
                BerichtId = $"{ontvangst.Sleutel}-{soort}",
                Bestemming = Amqpadres.Wachtrij(wachtrij).ToString(),
                Volgordesleutel = Volgordesleutel(ontvangst),
                Referentienummer = referentienummer,
            };
        }
    }

    // One of ours can only come from before that was asked at the door.
    private string? AntwoordAan(Ontvangst ontvangst) =>
        ontvangst.Kanaal == Opslag.Kanaal.Amqp && ontvangst.AntwoordAan is { } wachtrij && !instellingen.IsVanOns(wachtrij) ? wachtrij : null;
}
