using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>De benutting en wat daarbij is gedeclareerd, opgeteld per groep.</summary>
internal static class Groepenblad
{
    private static readonly Kolom<Groep> _benutting = new("percentage", "Benutting", Kolomsoort.Percentage, groep => groep.Telling.Benutting.PercentageMaal10) { Leeg = "niet te bepalen" };

    private static readonly Kolom<Groep>[] _tijd =
    [
        new("toewijzingen", "Toewijzingen", Kolomsoort.Geheel, groep => groep.Telling.Toewijzingen) { TeltOp = true },
        new("geleverdMinuten", "Geleverd (min)", Kolomsoort.Geheel, groep => groep.Telling.Benutting.GeleverdeMinuten) { TeltOp = true },
        new("geindiceerdMinuten", "Geïndiceerd (min)", Kolomsoort.Minuten, groep => groep.Telling.Benutting.GeindiceerdeMinutenMaal100),
        new("plafondMinuten", "Plafond (min)", Kolomsoort.Geheel, groep => groep.Telling.Benutting.PlafondMinuten) { TeltOp = true },
        _benutting,
        new("onder", "Onder", Kolomsoort.Geheel, groep => groep.Telling.In(Band.Onder)) { TeltOp = true },
        new("normaal", "Normaal", Kolomsoort.Geheel, groep => groep.Telling.In(Band.Normaal)) { TeltOp = true },
        new("boven", "Boven", Kolomsoort.Geheel, groep => groep.Telling.In(Band.Boven)) { TeltOp = true },
        new("nietTeBepalen", "Niet te bepalen", Kolomsoort.Geheel, groep => groep.Telling.In(Band.NietTeBepalen)) { TeltOp = true },
    ];

    private static readonly Kolom<Groep>[] _geld =
    [
        new("ingediend", "Ingediend", Kolomsoort.Euro, groep => groep.Telling.Ingediend) { TeltOp = true },
        new("goedgekeurd", "Goedgekeurd", Kolomsoort.Euro, groep => groep.Telling.Goedgekeurd) { TeltOp = true },
        new("prestaties", "Prestaties", Kolomsoort.Geheel, groep => groep.Telling.Prestaties) { TeltOp = true },
        new("afgewezen", "Afgewezen", Kolomsoort.Geheel, groep => groep.Telling.Afgewezen) { TeltOp = true },
    ];

    public static Bladsoort PerAanbieder { get; } = Per("aanbieder", Kolomsoort.Tekst, gegevens => gegevens.Aanbieder, gegevens => Naamkolommen.Aanbieder<Groep>(gegevens, "aanbieder", "naam", groep => gegevens.Namen.Van(new Aanbieder(groep.Sleutel))));

    public static Bladsoort PerProduct { get; } = Per("product", Kolomsoort.Tekst, gegevens => gegevens.Product, gegevens => Naamkolommen.Product<Groep>(gegevens, "product", "naam", groep => gegevens.Productnaam(groep.Sleutel)));

    public static Bladsoort PerGemeente { get; } = Per("gemeente", Kolomsoort.Gemeente, gegevens => gegevens.Gemeente);

    public static Bladsoort PerRegio { get; } = Per("regio", Kolomsoort.Tekst, gegevens => gegevens.Regio);

    public static Bladsoort PerMaand { get; } = Per("maand", Kolomsoort.Maand, gegevens => gegevens.Maanden);

    private static Bladsoort Per<TSleutel>(string naam, Kolomsoort soort, Func<Gegevens, IEnumerable<KeyValuePair<TSleutel, Groepstelling>>> groepen, Func<Gegevens, Kolom<Groep>>? naamkolom = null)
        where TSleutel : notnull => new(naam, gegevens =>
        {
            var sleutel = new Kolom<Groep>(naam, char.ToUpperInvariant(naam[0]) + naam[1..], soort, groep => groep.Sleutel)
            {
                Naar = (groep, wijzer) => naam switch
                {
                    "aanbieder" => wijzer.Toewijzingen(gegevens.Vraag.TotEnMet, new Aanbieder(groep.Sleutel), null),
                    "gemeente" => wijzer.Toewijzingen(gegevens.Vraag.TotEnMet, null, new Gemeente(groep.Sleutel)),
                    "maand" => Maand.Probeer(groep.Sleutel, out var maand) ? wijzer.Toewijzingen(maand, null, null) : null,
                    _ => null,
                },
            };
            return Blad.Van(naam, $"Per {naam}", [sleutel, .. _tijd, .. _geld, .. naamkolom is null ? [] : (Kolom<Groep>[])[naamkolom(gegevens)]], () => groepen(gegevens.Gelezen).Select(paar => new Groep(paar.Key.ToString()!, paar.Value))) with
            {
                IsPerMaand = soort == Kolomsoort.Maand,
                Grafiek = new Grafiek($"Benutting per {naam}", sleutel, _benutting, MetBanden: true),
                Delen = [new Tabeldeel($"Per {naam}: tijd", [sleutel, .. _tijd]), new Tabeldeel($"Per {naam}: geld en prestaties", [sleutel, .. _geld])],
                Totaal = () => new Groep(Totaalregel.Naam, gegevens.Gelezen.Totaal),
                Uitleg = "Alles staat op de maand waarin is geleverd. Het percentage is de som van de geleverde tegenover de som van de geïndiceerde minuten, waar die te bepalen zijn. Het plafond (TR321) is een ander getal en nooit de noemer.",
            };
        });

    private sealed record Groep(string Sleutel, Groepstelling Telling);
}
