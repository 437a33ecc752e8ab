using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Elke gedeclareerde prestatie: wat er is gevraagd en toegekend, waarom, waarmee is geoordeeld en wie het antwoord liet gaan. Nooit een Bsn: het ToewijzingNummer wijst de client aan.</summary>
internal static class Declaratieregelblad
{
    private const string Naam = "regel";
    private const string NaamPerUitslag = "uitslag";

    private static readonly Kolom<Declaratieregel>[] _kolommen =
    [
        new("maand", "Maand", Kolomsoort.Maand, regel => regel.Declaratie.Maand),
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, regel => regel.Declaratie.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, regel => regel.Declaratie.Aanbieder),
        new("wet", "Wet", Kolomsoort.Tekst, regel => regel.Declaratie.Wet.Woord()) { IsWet = true },
        new("declaratieNummer", "Declaratie", Kolomsoort.Tekst, regel => Afscherming.ZonderBsn(regel.Declaratie.DeclaratieNummer)) { Naar = (regel, wijzer) => wijzer.Declaratie(regel.Declaratie.Oordeel) },
        new("referentie", "ReferentieNummer", Kolomsoort.Tekst, regel => Veilig(regel.ReferentieNummer)),
        new("vorigeReferentie", "Vorig ReferentieNummer", Kolomsoort.Tekst, regel => Veilig(regel.VorigReferentieNummer)),
        new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, regel => regel.ToewijzingNummer is { } nummer && !Afscherming.KanBsnZijn(nummer) ? nummer : default(Cel))
        {
            Naar = (regel, wijzer) => regel.ToewijzingNummer is { } nummer && !Afscherming.KanBsnZijn(nummer) ? wijzer.Toewijzing(new(regel.Declaratie.Gemeente, regel.Declaratie.Aanbieder, regel.Declaratie.Wet, nummer)) : null,
        },
        new("product", "Product", Kolomsoort.Tekst, regel => regel.Product?.ToString()),
        new("begindatum", "Van", Kolomsoort.Datum, regel => regel.ProductPeriode?.Begin),
        new("einddatum", "Tot en met", Kolomsoort.Datum, regel => regel.ProductPeriode?.Eind),
        new("volume", "Volume", Kolomsoort.Geheel, regel => regel.Volume?.Aantal),
        new("eenheid", "Eenheid", Kolomsoort.Tekst, regel => regel.Volume?.Eenheid.InWoorden()),
        new("tarief", "Tarief", Kolomsoort.Euro, regel => regel.Tarief is { } tarief ? tarief : default(Cel)),
        new("ingediend", "Ingediend", Kolomsoort.Euro, regel => regel.Bedrag) { TeltOp = true },
        new("toegekend", "Toegekend", Kolomsoort.Euro, regel => regel.Toegekend) { TeltOp = true },
        new("soort", "Debet of credit", Kolomsoort.Tekst, regel => regel.Volgnummer is null ? null : regel.IsCredit ? "credit" : "debet"),
        new("uitslag", "Uitslag", Kolomsoort.Tekst, regel => Uitslagsom.Woord(regel)),
        new("regels", "Regels", Kolomsoort.Tekst, regel => Lijst(regel.Regels)),
        new("retourcodes", "Retourcodes", Kolomsoort.Tekst, regel => Lijst(regel.RetourCodes)),
        new("oordeel", "Oordeel", Kolomsoort.Nummer, regel => regel.Declaratie.Oordeel),
        new("regelset", "Regelset", Kolomsoort.Tekst, regel => regel.Declaratie.Regelset),
        new("peildatum", "Peildatum", Kolomsoort.Datum, regel => regel.Declaratie.Peildatum),
        new("gelezenVersie", "Gelezen vastlegging", Kolomsoort.Nummer, regel => regel.Declaratie.GelezenVersie),
        new("beoordeeldOp", "Beoordeeld op", Kolomsoort.Datum, regel => NederlandseTijd.Dag(regel.Declaratie.BeoordeeldOp)),
        new("vrijgegevenDoor", "Vrijgegeven door", Kolomsoort.Tekst, regel => regel.Declaratie.VrijgegevenDoor),
        new("vrijgegevenOp", "Vrijgegeven op", Kolomsoort.Datum, regel => regel.Declaratie.VrijgegevenOp is { } op ? NederlandseTijd.Dag(op) : (DateOnly?)null),
    ];

    private static readonly Kolom<Uitslagsom>[] _sommen =
    [
        new("uitslag", "Uitslag", Kolomsoort.Tekst, som => som.Uitslag),
        new("regels", "Regels", Kolomsoort.Geheel, som => som.Aantal) { TeltOp = true },
        new("ingediend", "Ingediend", Kolomsoort.Euro, som => som.Ingediend) { TeltOp = true },
        new("toegekend", "Toegekend", Kolomsoort.Euro, som => som.Toegekend) { TeltOp = true },
    ];

    public static Bladsoort Soort { get; } = new(Naam, gegevens => Blad.Van(Naam, "Gedeclareerde regels", Kolommen(gegevens), gegevens.Declaratieregels) with
    {
        IsDetail = true,
        Rijnaam = "regels",
        Uitleg = "Op de maand van de declaratie. Een declaratie die als geheel is afgekeurd is één regel met haar hele bedrag. Credits tellen negatief.",
    });

    public static Bladsoort PerUitslag { get; } = new(NaamPerUitslag, gegevens => Blad.Van(NaamPerUitslag, "Per uitslag", _sommen, () => gegevens.Uitslagen));

    private static Kolom<Declaratieregel>[] Kolommen(Gegevens gegevens) =>
    [
        .. _kolommen,
        Naamkolommen.Aanbieder<Declaratieregel>(gegevens, "aanbieder", "aanbiederNaam", regel => gegevens.Namen.Van(regel.Declaratie.Aanbieder)),
        Naamkolommen.Product<Declaratieregel>(gegevens, "product", "productNaam", regel => gegevens.Namen.Van(regel.Product)),
        Naamkolommen.Kop<Declaratieregel>("regels", regel => regel.Regels),
    ];

    private static string? Veilig(string? tekst) => tekst is null ? null : Afscherming.ZonderBsn(tekst);

    private static string? Lijst(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(", ", codes);
}
