using Declaraties.Beleid.Afrekenen;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Wat andere afrekenperiodes hadden betekend, van elke groep elke manier.</summary>
internal static class Periodeblad
{
    private static readonly Kolom<Perioderegel> _variant = new("variant", "Afrekenen per", Kolomsoort.Tekst, regel => regel.Som.Variant.Naam);

    private static readonly Kolom<Perioderegel>[] _minuten =
    [
        new("blokken", "Blokken", Kolomsoort.Geheel, regel => regel.Som.Blokken),
        new("geclaimdMinuten", "Geclaimd (min)", Kolomsoort.Geheel, regel => regel.Som.Geclaimd.Minuten),
        new("betaaldMinuten", "Betaald (min)", Kolomsoort.Geheel, regel => regel.Som.Betaald.Minuten),
        new("nietBetaaldMinuten", "Niet betaald (min)", Kolomsoort.Geheel, regel => regel.Som.NietBetaald.Minuten),
    ];

    private static readonly Kolom<Perioderegel>[] _euro =
    [
        new("geclaimd", "Geclaimd", Kolomsoort.Euro, regel => regel.Som.Geclaimd.Bedrag),
        new("betaald", "Betaald", Kolomsoort.Euro, regel => regel.Som.Betaald.Bedrag),
        new("nietBetaald", "Niet betaald", Kolomsoort.Euro, regel => regel.Som.NietBetaald.Bedrag),
    ];

    private static readonly Kolom<Perioderegel>[] _benutting =
    [
        new("benuttingLaagste", "Laagste benutting", Kolomsoort.Percentage, regel => regel.Som.Benutting.Laagste),
        new("benuttingMediaan", "Middelste", Kolomsoort.Percentage, regel => regel.Som.Benutting.Mediaan),
        new("benuttingHoogste", "Hoogste", Kolomsoort.Percentage, regel => regel.Som.Benutting.Hoogste),
        new("onder", "Onder 80 %", Kolomsoort.Geheel, regel => regel.Som.Onder),
        new("boven", "Boven 100 %", Kolomsoort.Geheel, regel => regel.Som.Boven),
    ];

    private static readonly Kolom<Perioderegel>[] _iWmo =
    [
        new("kanInIWmo", "Kan in iWmo", Kolomsoort.Tekst, regel => regel.Som.Variant.KanInIWmo ? "ja" : "nee"),
        new("waarom", "Waarom", Kolomsoort.Tekst, regel => regel.Som.Variant.Waarom) { Breedte = 90 },
    ];

    /// <summary>Alles bij elkaar.</summary>
    public static Blad Totaal(Periodevergelijking vergelijking)
    {
        var regels = Perioderegel.Van([vergelijking.Totaal]).ToList();
        return Maak("totaal", "Totaal", Groepering.Totaal, vergelijking.Wetten, () => regels) with
        {
            Tekeningen = Periodetekeningen.Totaal(regels),
            Uitleg = "Een blok is een toewijzing in een afrekenperiode. Onder 80 % en boven 100 % liggen de blokken die er exact onder en boven liggen; de percentages zijn op één decimaal afgerond.",
        };
    }

    public static Blad Per(Groepering per, Periodevergelijking vergelijking)
    {
        var naam = per.Woord();
        var blad = Maak(naam, $"Per {naam}", per, vergelijking.Wetten, () => Perioderegel.Van(vergelijking.Groepen)) with { IsDetail = per == Groepering.Toewijzing, Rijnaam = "regels" };
        // Why a way can be or not is the same for every group, and stands with the total.
        return blad with { Delen = [.. blad.Delen!.SkipLast(1)], Tekeningen = blad.IsDetail ? [] : Periodetekeningen.Per([.. vergelijking.Groepen], vergelijking.Wetten) };
    }

    private static Blad Maak(string naam, string titel, Groepering per, IReadOnlyCollection<Wet> wetten, Func<IEnumerable<Perioderegel>> regels)
    {
        Kolom<Perioderegel>[] welke = [.. Groepskolommen.Van<Perioderegel>(per, regel => regel.Sleutel), _variant];
        var wet = Groepskolommen.Wet<Perioderegel>(per, regel => regel.Sleutel);
        Kolom<Perioderegel>[] welkePerDeel = wetten.Count > 1 ? [.. welke, .. wet] : welke;
        var blad = Blad.Van(naam, titel, [.. welke, .. _minuten, .. _euro, .. _benutting, .. _iWmo, .. wet], regels);
        return (wetten.Count > 1 ? blad.MetWet() : blad) with
        {
            Delen =
            [
                new Tabeldeel($"{titel}: minuten en euro", [.. welkePerDeel, .. _minuten, .. _euro]),
                new Tabeldeel($"{titel}: benutting", [.. welkePerDeel, .. _benutting]),
                new Tabeldeel($"{titel}: kan het in iWmo", [.. welkePerDeel, .. _iWmo]),
            ],
        };
    }
}
