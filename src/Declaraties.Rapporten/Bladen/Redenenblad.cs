using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Hoe vaak iets is afgekeurd, per reden.</summary>
internal static class Redenenblad
{
    private const string Naam = "reden";

    private static readonly Kolom<Redensom> _regel = new("regel", "Regel", Kolomsoort.Tekst, reden => reden.Regel) { Naar = (reden, wijzer) => wijzer.Afgewezen(reden.Regel, null, null) };
    private static readonly Kolom<Redensom> _keren = new("bevindingen", "Keren", Kolomsoort.Geheel, reden => reden.Keren) { TeltOp = true, MetStaaf = true };

    private static readonly Kolom<Redensom>[] _kolommen =
    [
        _regel,
        new("retourcode", "Retourcode", Kolomsoort.Tekst, reden => reden.RetourCode),
        new("omschrijving", "Omschrijving", Kolomsoort.Tekst, reden => Omschrijving(reden.Regel, reden.RetourCode)) { Breedte = 60 },
        _keren,
        new("declaraties", "Declaraties", Kolomsoort.Geheel, reden => reden.Declaraties),
        new("bedrag", "Bedrag", Kolomsoort.Euro, reden => reden.Bedrag),
        Naamkolommen.Kop<Redensom>("regel", reden => [reden.Regel]),
    ];

    public static Bladsoort Soort { get; } = new(Naam, Maak);

    private static Blad Maak(Gegevens gegevens) => Blad.Van(Naam, "Redenen van afkeuring", _kolommen, () => Sommen(gegevens.Afkeur)) with
    {
        Grafiek = new Grafiek("Hoe vaak elke reden voorkomt", _regel, _keren),
        Uitleg = "Op de maand van de declaratie. Een prestatie met meer redenen telt bij elk, dus de bedragen zijn niet op te tellen. Een declaratie die in haar geheel is afgekeurd telt met haar hele bedrag.",
    };

    private static IEnumerable<Redensom> Sommen(Afkeurbeeld afkeur) => afkeur.Redenen.GroupBy(paar => (paar.Key.Regel, paar.Key.RetourCode))
        .Select(groep => new Redensom(
            groep.Key.Regel,
            groep.Key.RetourCode,
            groep.Sum(paar => paar.Value.Bevindingen),
            groep.Sum(paar => paar.Value.Declaraties),
            groep.Som(paar => paar.Value.Bedrag)))
        .OrderByDescending(reden => reden.Keren).ThenBy(reden => reden.Regel, StringComparer.Ordinal);

    /// <summary>Wat de retourcode zegt; 0001 is er voor alles wat technisch niet klopt, daar zegt de regel meer.</summary>
    private static string Omschrijving(string regel, string retourCode) =>
        retourCode == "0001" && Declaratieregels.Alle.FirstOrDefault(bekend => bekend.Code == regel) is { } gevonden ? gevonden.Eis : Retourcodes.Omschrijving(retourCode);

    private sealed record Redensom(string Regel, string RetourCode, long Keren, long Declaraties, Bedrag Bedrag);
}
