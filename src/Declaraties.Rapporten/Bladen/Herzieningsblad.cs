using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>De groepen die zijn veranderd sinds hun maand definitief is gemeld.</summary>
internal static class Herzieningsblad
{
    private const string Naam = "herzien";

    private static readonly Kolom<Herziening>[] _kolommen =
    [
        new("maand", "Maand", Kolomsoort.Maand, herziening => herziening.Maand),
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, herziening => herziening.Nu.Groep.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, herziening => herziening.Nu.Groep.Aanbieder),
        new("product", "Product", Kolomsoort.Tekst, herziening => herziening.Nu.Groep.Productnaam),
        new("gemeldOp", "Gemeld op", Kolomsoort.Datum, herziening => NederlandseTijd.Dag(herziening.GemeldOp)),
        new("geleverdToen", "Geleverd toen (min)", Kolomsoort.Geheel, herziening => herziening.Toen.Geleverd) { TeltOp = true },
        new("geleverdNu", "Geleverd nu (min)", Kolomsoort.Geheel, herziening => herziening.Nu.Geleverd) { TeltOp = true },
        new("geindiceerdToen", "Geïndiceerd toen (min)", Kolomsoort.Minuten, herziening => herziening.Toen.GeindiceerdMaal100) { TeltOp = true },
        new("geindiceerdNu", "Geïndiceerd nu (min)", Kolomsoort.Minuten, herziening => herziening.Nu.GeindiceerdMaal100) { TeltOp = true },
        new("goedgekeurdToen", "Goedgekeurd toen", Kolomsoort.Euro, herziening => herziening.Toen.Goedgekeurd) { TeltOp = true },
        new("goedgekeurdNu", "Goedgekeurd nu", Kolomsoort.Euro, herziening => herziening.Nu.Goedgekeurd) { TeltOp = true },
        new("wet", "Wet", Kolomsoort.Tekst, herziening => herziening.Nu.Groep.Wet.Woord()) { IsWet = true },
    ];

    public static Bladsoort Soort { get; } = new(Naam, Maak);

    private static Kolom<Herziening>[] Kolommen(Gegevens gegevens) =>
    [
        .. _kolommen,
        Naamkolommen.Aanbieder<Herziening>(gegevens, "aanbieder", "aanbiederNaam", herziening => gegevens.Namen.Van(herziening.Nu.Groep.Aanbieder)),
        Naamkolommen.Product<Herziening>(gegevens, "product", "productNaam", herziening => gegevens.Namen.Van(herziening.Nu.Groep.Product)),
    ];

    private static Blad Maak(Gegevens gegevens) => Blad.Van(Naam, "Herzien sinds vorig rapport", Kolommen(gegevens), () => gegevens.Herzien) with
    {
        Uitleg = "Alleen groepen waarvan een cijfer is veranderd. Een maand die nog nooit definitief is vastgelegd staat er niet bij.",
    };
}
