using System.Net.Mime;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Bus;

/// <summary>
/// Wat er over de bus de deur uit moet: het antwoord naar de wachtrij die de afzender noemde, en hetzelfde antwoord op de exchange voor wie alle antwoorden wil
/// hebben. Een bericht dat niet te lezen is krijgt de lijst van fouten terug.
/// </summary>
internal sealed class Amqppost(Businstellingen instellingen, Envelopmaker enveloppen, TimeProvider klok) : IPost
{
    private const string Antwoord = "antwoord";
    private const string Fouten = "fouten";
    private const string Foutbericht = "foutbericht";

    /// <summary>De ontvangst waarvan dit nummer het antwoord aan de afzender is; null als het iets anders is.</summary>
    public static string? OntvangstVanAntwoord(string berichtId) => berichtId.EndsWith($"-{Antwoord}", StringComparison.Ordinal) ? berichtId[..^(Antwoord.Length + 1)] : null;

    public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage) =>
        Berichten(ontvangst, Antwoord, $"{bericht.Wet.Bericht(325).ToLowerInvariant()}.{oordeel.Gemeente}.{oordeel.Aanbieder}", MediaTypeNames.Application.Xml, InEnvelop(ontvangst, oordeel.Antwoord));

    public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht) =>
    [
        .. Berichten(ontvangst, Fouten, "fouten", MediaTypeNames.Application.Json, verslag),
        .. foutbericht is null ? [] : Berichten(ontvangst, Foutbericht, "foutbericht", MediaTypeNames.Application.Xml, foutbericht),
    ];

    private byte[] InEnvelop(Ontvangst ontvangst, byte[] antwoord)
    {
        if (ontvangst.Envelop is not { } bewijs)
        {
            return antwoord;
        }

        using var uit = new MemoryStream();
        enveloppen.Antwoord(uit, bewijs.Envelop, antwoord, Envelopmaker.Tijdstip(klok.GetUtcNow()));
        return uit.ToArray();
    }

    /// <summary>Waarop de post van een afzender in volgorde blijft: een wachtrij die er niet meer is houdt zo alleen zichzelf op.</summary>
    public static string? Volgordesleutel(Ontvangst ontvangst) => ontvangst is { Kanaal: Opslag.Kanaal.Amqp, AntwoordAan: { } wachtrij } ? $"{ontvangst.Volgordesleutel} {wachtrij}" : null;

    private IEnumerable<NieuwUitgaandBericht> Berichten(Ontvangst ontvangst, string soort, string routingkey, string inhoudstype, byte[] inhoud)
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
        if (AntwoordAan(ontvangst) is { } wachtrij)
        {
            yield return bericht with
            {
                BerichtId = $"{ontvangst.Sleutel}-{soort}",
                Bestemming = Amqpadres.Wachtrij(wachtrij).ToString(),
                Volgordesleutel = Volgordesleutel(ontvangst),
            };
        }
    }

    // One of ours can only come from before that was asked at the door.
    private string? AntwoordAan(Ontvangst ontvangst) =>
        ontvangst.Kanaal == Opslag.Kanaal.Amqp && ontvangst.AntwoordAan is { } wachtrij && !instellingen.IsVanOns(wachtrij) ? wachtrij : null;
}
