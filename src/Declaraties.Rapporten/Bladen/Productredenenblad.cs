using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Hoe vaak prestaties zijn afgekeurd, per product en reden.</summary>
internal static class Productredenenblad
{
    private const string Naam = "product";

    private static readonly Kolom<Productreden>[] _kolommen =
    [
        new("product", "Product", Kolomsoort.Tekst, reden => reden.Product.ToString()),
        new("regel", "Regel", Kolomsoort.Tekst, reden => reden.Regel) { Naar = (reden, wijzer) => wijzer.Afgewezen(reden.Regel, null, null) },
        new("retourcode", "Retourcode", Kolomsoort.Tekst, reden => reden.RetourCode),
        new("bevindingen", "Keren", Kolomsoort.Geheel, reden => reden.Keren) { TeltOp = true, MetStaaf = true },
        new("bedrag", "Bedrag", Kolomsoort.Euro, reden => reden.Bedrag),
    ];

    public static Bladsoort Soort { get; } = new(Naam, Maak);

    private static Kolom<Productreden>[] Kolommen(Gegevens gegevens) =>
    [
        .. _kolommen,
        Naamkolommen.Product<Productreden>(gegevens, "product", "productNaam", reden => gegevens.Namen.Van(reden.Product)),
        Naamkolommen.Kop<Productreden>("regel", reden => [reden.Regel]),
    ];

    private static Blad Maak(Gegevens gegevens) => Blad.Van(Naam, "Per product en reden", Kolommen(gegevens), () => Sommen(gegevens.Afkeur)) with
    {
        Uitleg = "Alleen wat op een prestatie is afgewezen: een bericht, een declaratie of een cliënt heeft geen product.",
    };

    private static IEnumerable<Productreden> Sommen(Afkeurbeeld afkeur) => afkeur.Redenen.Where(paar => paar.Key.Groep.Product is not null)
        .GroupBy(paar => (Product: paar.Key.Groep.Product!.Value, paar.Key.Regel, paar.Key.RetourCode))
        .OrderBy(groep => groep.Key.Product.ToString(), StringComparer.Ordinal).ThenBy(groep => groep.Key.Regel, StringComparer.Ordinal)
        .Select(groep => new Productreden(groep.Key.Product, groep.Key.Regel, groep.Key.RetourCode, groep.Sum(paar => paar.Value.Bevindingen), groep.Som(paar => paar.Value.Bedrag)));

    private sealed record Productreden(Product Product, string Regel, string RetourCode, long Keren, Bedrag Bedrag);
}
