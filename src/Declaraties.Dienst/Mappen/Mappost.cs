using System.Net.Mime;
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
        return
        [
            Bericht(ontvangst, "verslag", stam + ".json", MediaTypeNames.Application.Json) with { Schrijf = uit => Verslag.Schrijf(uit, naam, oordeel) },
            Bericht(ontvangst, "antwoord", stam + ".xml", MediaTypeNames.Application.Xml) with
            {
                Inhoud = oordeel.Antwoord,
                Schrijf = ontvangst.Envelop is { } bewijs ? uit => enveloppen.Antwoord(uit, bewijs.Envelop, oordeel.Antwoord, Envelopmaker.Tijdstip(klok.GetUtcNow())) : null,
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
        return foutbericht is null
            ? [fouten]
            : [fouten, Bericht(ontvangst, "foutbericht", Bestandsnaam.Stam(naam) + ".xml", MediaTypeNames.Application.Xml) with { Inhoud = foutbericht }];
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
