using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Wat er is gedeclareerd en wat daarvan is afgewezen, opgeteld per groep.</summary>
internal static class Indieningenblad
{
    private static readonly Kolom<Groep> _aandeel = new("aandeel", "Aandeel", Kolomsoort.Percentage, groep => Aandeel(groep.Som)) { MetStaaf = true };

    private static readonly Kolom<Groep>[] _kolommen =
    [
        new("declaraties", "Declaraties", Kolomsoort.Geheel, groep => groep.Som.Declaraties) { TeltOp = true },
        new("geheelAfgekeurd", "Geheel afgekeurd", Kolomsoort.Geheel, groep => groep.Som.GeheelAfgekeurd) { TeltOp = true },
        new("prestaties", "Prestaties", Kolomsoort.Geheel, groep => groep.Som.Prestaties) { TeltOp = true },
        new("afgewezen", "Afgewezen", Kolomsoort.Geheel, groep => groep.Som.Afgewezen) { TeltOp = true, MetStaaf = true },
        _aandeel,
        new("ingediend", "Ingediend", Kolomsoort.Euro, groep => groep.Som.Ingediend) { TeltOp = true },
        new("toegekend", "Toegekend", Kolomsoort.Euro, groep => groep.Som.Toegekend) { TeltOp = true },
    ];

    public static Bladsoort PerAanbieder { get; } = Per("aanbieder", Kolomsoort.Tekst, indiener => indiener.Aanbieder.Code, gegevens => Naamkolommen.Aanbieder<Groep>(gegevens, "aanbieder", "naam", groep => gegevens.Namen.Van(new Aanbieder(groep.Sleutel))));

    public static Bladsoort PerGemeente { get; } = Per("gemeente", Kolomsoort.Gemeente, indiener => indiener.Gemeente.Code);

    public static Bladsoort PerMaand { get; } = Per("maand", Kolomsoort.Maand, indiener => indiener.Maand.ToString());

    private static Bladsoort Per(string naam, Kolomsoort soort, Func<Indiener, string> sleutelVan, Func<Gegevens, Kolom<Groep>>? naamkolom = null) => new(naam, gegevens =>
    {
        var sleutel = new Kolom<Groep>(naam, char.ToUpperInvariant(naam[0]) + naam[1..], soort, groep => groep.Sleutel)
        {
            Naar = (groep, wijzer) => naam switch
            {
                "aanbieder" => wijzer.Afgewezen(null, new Aanbieder(groep.Sleutel), null),
                "gemeente" => wijzer.Afgewezen(null, null, new Gemeente(groep.Sleutel)),
                _ => null,
            },
        };
        return Blad.Van(naam, $"Per {naam}", [sleutel, .. _kolommen, .. naamkolom is null ? [] : (Kolom<Groep>[])[naamkolom(gegevens)]], () => Groepen(gegevens.Afkeur, sleutelVan)) with
        {
            IsPerMaand = soort == Kolomsoort.Maand,
            Grafiek = new Grafiek($"Aandeel afgewezen prestaties per {naam}", sleutel, _aandeel),
            Totaal = () => new Groep(Totaalregel.Naam, Indieningen.Som(gegevens.Afkeur.Indieningen.Values)),
            Uitleg = "Op de maand van de declaratie. Prestaties van een declaratie die in haar geheel is afgekeurd zijn niet geteld; haar bedrag wel.",
        };
    });

    private static IEnumerable<Groep> Groepen(Afkeurbeeld afkeur, Func<Indiener, string> sleutelVan) => afkeur.Indieningen
        .GroupBy(paar => sleutelVan(paar.Key), paar => paar.Value, StringComparer.Ordinal)
        .OrderBy(groep => groep.Key, StringComparer.Ordinal)
        .Select(groep => new Groep(groep.Key, Indieningen.Som(groep)));

    private static long? Aandeel(Indieningen som) => som.Prestaties == 0 ? null : Afronding.HalfOmhoog(som.Afgewezen * 1000, som.Prestaties);

    private sealed record Groep(string Sleutel, Indieningen Som);
}
