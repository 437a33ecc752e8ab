using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Elke toewijzing met een dag in een maand.</summary>
internal static class Toewijzingenblad
{
    private const string Naam = "toewijzing";

    private static readonly Kolom<Rapportregel>[] _kolommen =
    [
        new("maand", "Maand", Kolomsoort.Maand, regel => regel.Maand),
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, regel => regel.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, regel => regel.Aanbieder),
        new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, regel => regel.Toewijzing!.ToewijzingNummer) { Naar = (regel, wijzer) => wijzer.Toewijzing(ToewijzingSleutel.Van(regel.Toewijzing!)) },
        new("productCode", "Product", Kolomsoort.Tekst, regel => regel.Product?.Code),
        new("geleverdMinuten", "Geleverd (min)", Kolomsoort.Geheel, regel => regel.Benutting!.GeleverdeMinuten),
        new("geindiceerdMinuten", "Geïndiceerd (min)", Kolomsoort.Minuten, regel => regel.Benutting!.GeindiceerdeMinutenMaal100),
        new("plafondMinuten", "Plafond (min)", Kolomsoort.Geheel, regel => regel.Benutting!.PlafondMinuten),
        new("percentage", "Benutting", Kolomsoort.Percentage, regel => regel.Benutting!.PercentageMaal10) { Leeg = "niet te bepalen" },
        new("wet", "Wet", Kolomsoort.Tekst, regel => regel.Wet.Woord()) { IsWet = true },
    ];

    public static Bladsoort Soort { get; } = new(Naam, Maak);

    private static Kolom<Rapportregel>[] Kolommen(Gegevens gegevens) =>
    [
        .. _kolommen,
        Naamkolommen.Aanbieder<Rapportregel>(gegevens, "aanbieder", "aanbiederNaam", regel => gegevens.Namen.Van(regel.Aanbieder)),
        Naamkolommen.Product<Rapportregel>(gegevens, "productCode", "productNaam", regel => gegevens.Namen.Van(regel.Product)),
    ];

    private static Blad Maak(Gegevens gegevens) =>
        Blad.Van(Naam, "Per toewijzing", Kolommen(gegevens), () => gegevens.Regels().Where(regel => regel.Toewijzing is not null)) with { IsDetail = true };
}
