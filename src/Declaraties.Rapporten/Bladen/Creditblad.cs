using Declaraties.Domein;
using Declaraties.Opslag.Signalen;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Tellen;
using Declaraties.Signaleren;

namespace Declaraties.Rapporten.Bladen;

/// <summary>Wat een aanbieder zou moeten crediteren: elke prestatie, en opgeteld per aanbieder.</summary>
internal static class Creditblad
{
    private const string Naam = "te-crediteren";
    private const string Titel = "Te crediteren";
    private const string NaamPerAanbieder = "aanbieder";

    private static readonly Kolom<TeCrediterenPrestatie> _referentie =
        new("referentie", "ReferentieNummer", Kolomsoort.Tekst, prestatie => Afscherming.ZonderBsn(prestatie.ReferentieNummer));

    private static readonly Kolom<TeCrediterenPrestatie> _wet = new("wet", "Wet", Kolomsoort.Tekst, prestatie => prestatie.Wet.Woord()) { IsWet = true };

    private static readonly Kolom<TeCrediterenPrestatie>[] _welke =
    [
        new("maand", "Maand", Kolomsoort.Maand, prestatie => Maand.Van(prestatie.ProductPeriode.Begin)),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, prestatie => prestatie.Aanbieder),
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, prestatie => prestatie.Gemeente),
        new("toewijzing", "Toewijzing", Kolomsoort.Nummer, prestatie => prestatie.ToewijzingNummer)
        {
            Naar = (prestatie, wijzer) => wijzer.Toewijzing(new(prestatie.Gemeente, prestatie.Aanbieder, prestatie.Wet, prestatie.ToewijzingNummer)),
        },
        _referentie,
        new("product", "Product", Kolomsoort.Tekst, prestatie => prestatie.Product.ToString()),
        new("begindatum", "Van", Kolomsoort.Datum, prestatie => prestatie.ProductPeriode.Begin),
        new("einddatum", "Tot en met", Kolomsoort.Datum, prestatie => prestatie.ProductPeriode.Eind),
        new("bedrag", "Bedrag", Kolomsoort.Euro, prestatie => prestatie.Bedrag) { TeltOp = true },
    ];

    private static readonly Kolom<TeCrediterenPrestatie>[] _waarom =
    [
        new("waarom", "Waarom", Kolomsoort.Tekst, prestatie => string.Join(", ", prestatie.Signalen.Select(signaal => signaal.Signaal.Soort.InWoorden()).Distinct(StringComparer.Ordinal))),
        new("toelichting", "Toelichting", Kolomsoort.Tekst, prestatie => string.Join(" ", prestatie.Signalen.Select(signaal => signaal.Signaal.Toelichting))),
        new("sinds", "Sinds", Kolomsoort.Datum, prestatie => NederlandseTijd.Dag(prestatie.Signalen.Min(signaal => signaal.OntstaanOp))),
        new("gevraagd", "Gevraagd", Kolomsoort.Datum, prestatie => prestatie.Gevraagd?.GevraagdOp is { } gevraagd ? NederlandseTijd.Dag(gevraagd) : (DateOnly?)null),
    ];

    private static readonly Kolom<Creditsom> _aanbieder = new("aanbieder", "Aanbieder", Kolomsoort.Tekst, som => som.Aanbieder);
    private static readonly Kolom<Creditsom> _bedrag = new("bedrag", "Bedrag", Kolomsoort.Euro, som => som.Bedrag) { TeltOp = true };

    public static Bladsoort Soort { get; } = new(Naam, gegevens => Blad.Van(Naam, Titel, Kolommen(gegevens), () => gegevens.TeCrediteren) with
    {
        Delen = [new Tabeldeel($"{Titel}: welke prestaties", gegevens.HeeftMeerWetten ? [.. _welke, _wet] : _welke), new Tabeldeel($"{Titel}: waarom", [_referentie, .. _waarom])],
        Uitleg = "Goedgekeurde prestaties die zijn betaald en niet (meer) kloppen, op de maand van de ProductPeriode. Een credit trekt altijd de hele prestatie in; wat wel klopt declareert de aanbieder daarna opnieuw.",
    });

    public static Bladsoort PerAanbieder { get; } = new(NaamPerAanbieder, gegevens => Blad.Van(
        NaamPerAanbieder,
        "Per aanbieder",
        [
            _aanbieder,
            new("prestaties", "Prestaties", Kolomsoort.Geheel, som => som.Prestaties) { TeltOp = true },
            _bedrag,
            new("gevraagd", "Gevraagd", Kolomsoort.Geheel, som => som.Gevraagd),
            Naamkolommen.Aanbieder<Creditsom>(gegevens, "aanbieder", "naam", som => gegevens.Namen.Van(som.Aanbieder)),
        ],
        () => Sommen(gegevens.TeCrediteren)) with
    {
        Grafiek = new Grafiek("Te crediteren per aanbieder", _aanbieder, _bedrag),
    });

    private static Kolom<TeCrediterenPrestatie>[] Kolommen(Gegevens gegevens) =>
    [
        .. _welke,
        .. _waarom,
        _wet,
        Naamkolommen.Aanbieder<TeCrediterenPrestatie>(gegevens, "aanbieder", "aanbiederNaam", prestatie => gegevens.Namen.Van(prestatie.Aanbieder)),
        Naamkolommen.Product<TeCrediterenPrestatie>(gegevens, "product", "productNaam", prestatie => gegevens.Namen.Van(prestatie.Product)),
    ];

    private static IEnumerable<Creditsom> Sommen(IEnumerable<TeCrediterenPrestatie> prestaties) =>
        prestaties.GroupBy(prestatie => prestatie.Aanbieder).OrderBy(groep => groep.Key.Code, StringComparer.Ordinal)
            .Select(groep => new Creditsom(groep.Key, groep.Count(), groep.Som(prestatie => prestatie.Bedrag), groep.Count(prestatie => prestatie.Gevraagd is not null)));

    private sealed record Creditsom(Aanbieder Aanbieder, int Prestaties, Bedrag Bedrag, int Gevraagd);
}
