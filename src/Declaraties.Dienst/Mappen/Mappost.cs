using System.Globalization;
using System.Net.Mime;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Bezorgen;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Schijf;
using Declaraties.Dienst.Verslagen;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Oordelen;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Dienst.Mappen;

/// <summary>Wat er in de map met antwoorden komt bij een bestand: het WMO325 en een verslag, of alleen de fouten.</summary>
public sealed class Mappost(Envelopmaker enveloppen, TimeProvider klok) : IPost
{
    public const string Kanaal = "map";

    public IEnumerable<NieuwUitgaandBericht> BijOordeel(Ontvangst ontvangst, DeclaratieBericht bericht, BewaardOordeel oordeel, Oordeelinzage inzage)
    {
        if (ontvangst is not { Kanaal: Opslag.Kanaal.Map, AntwoordAan: { } naam })
        {
            return [];
        }

        var stam = Bestandsnaam.Stam(naam);
        // Het verslag eerst: wie een antwoord ziet, vindt er altijd het verslag bij.
        var verslag = Bericht(ontvangst, "verslag", stam + ".json", MediaTypeNames.Application.Json) with { Schrijf = uit => Verslag.Schrijf(uit, naam, oordeel) };
        if (ontvangst.Envelop is not null && !enveloppen.GaatLangsDeur)
        {
            return [verslag];
        }

        return ontvangst.Envelop is null
            ? [verslag, Bericht(ontvangst, "antwoord", stam + ".xml", MediaTypeNames.Application.Xml) with { Inhoud = oordeel.Antwoord }]
            : [verslag, .. Opnieuw(ontvangst, oordeel.Antwoord, 0)];
    }

    public IEnumerable<NieuwUitgaandBericht> Opnieuw(Ontvangst ontvangst, byte[] antwoord, int keer)
    {
        if (ontvangst is not { Kanaal: Opslag.Kanaal.Map, AntwoordAan: { } naam, Envelop: { } bewijs } || !enveloppen.GaatLangsDeur)
        {
            return [];
        }

        var tijdstip = Envelopmaker.Tijdstip(klok.GetUtcNow());
        var nogEens = keer == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{keer}");
        var bericht = Bericht(ontvangst, "antwoord", $"{Bestandsnaam.Stam(naam)}{(keer == 0 ? "" : $".opnieuw{nogEens}")}.xml", MediaTypeNames.Application.Xml);
        return
        [
            bericht with
            {
                BerichtId = bericht.BerichtId + nogEens,
                Referentienummer = enveloppen.Omhulsel(bewijs.Envelop, antwoord, tijdstip, keer).Referentienummer,
                Schrijf = uit => enveloppen.Antwoord(uit, bewijs.Envelop, antwoord, tijdstip, keer),
            },
        ];
    }

    public IEnumerable<NieuwUitgaandBericht> BijAfwijzing(Ontvangst ontvangst, byte[] verslag, byte[]? foutbericht)
    {
        if (ontvangst is not { Kanaal: Opslag.Kanaal.Map, AntwoordAan: { } naam })
        {
            return [];
        }

        var fouten = Bericht(ontvangst, Mapuitgang.Afwijzing, Bestandsnaam.VanFouten(naam), MediaTypeNames.Application.Json) with { Inhoud = verslag };
        return foutbericht is null || !enveloppen.GaatLangsDeur
            ? [fouten]
            : [fouten, Bericht(ontvangst, "foutbericht", Bestandsnaam.Stam(naam) + ".xml", MediaTypeNames.Application.Xml) with { Inhoud = foutbericht, Referentienummer = Foutberichtlezer.Referentienummer(foutbericht) }];
    }

    private static NieuwUitgaandBericht Bericht(Ontvangst ontvangst, string soort, string naam, string inhoudstype) => new()
    {
        BerichtId = $"{ontvangst.Sleutel}-{soort}",
        Kanaal = Kanaal,
        Soort = soort,
        Bestemming = naam,
        // Het ene bestand wacht niet op het andere: alleen verslag en antwoord van hetzelfde bericht blijven bij elkaar.
        Volgordesleutel = ontvangst.Sleutel,
        // De uitgang heeft haar nodig om een naam te geven die nog vrij is, en om het bestand zelf terug te vinden.
        Kenmerk = $"{ontvangst.Envelop?.Vingerafdruk ?? ontvangst.Vingerafdruk.ToString()}/{ontvangst.AntwoordAan}",
        Inhoudstype = inhoudstype,
    };
}
