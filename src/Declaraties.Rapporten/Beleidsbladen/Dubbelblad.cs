using Declaraties.Beleid.Overgaan;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>De dagen waarop een client bij een plan twee productcodes zou hebben.</summary>
internal static class Dubbelblad
{
    private static readonly Kolom<Dubbelecode>[] _kolommen =
    [
        new("gemeente", "Gemeente", Kolomsoort.Gemeente, code => code.Toewijzing.Gemeente),
        new("aanbieder", "Aanbieder", Kolomsoort.Tekst, code => code.Toewijzing.Aanbieder),
        new("toewijzingNummer", "Toewijzing", Kolomsoort.Nummer, code => code.Toewijzing.ToewijzingNummer),
        new("productCode", "Nieuwe code", Kolomsoort.Tekst, code => code.ProductCode),
        new("andereGemeente", "Andere gemeente", Kolomsoort.Gemeente, code => code.Andere.Gemeente),
        new("andereAanbieder", "Andere aanbieder", Kolomsoort.Tekst, code => code.Andere.Aanbieder),
        new("anderToewijzingNummer", "Andere toewijzing", Kolomsoort.Nummer, code => code.Andere.ToewijzingNummer),
        new("andereProductCode", "Andere code", Kolomsoort.Tekst, code => code.AndereProductCode),
        new("van", "Van", Kolomsoort.Datum, code => code.Dagen.Begin),
        new("totEnMet", "Tot en met", Kolomsoort.Datum, code => Einde(code.Dagen)) { Leeg = "zonder einde" },
        new("wet", "Wet", Kolomsoort.Tekst, code => code.Toewijzing.Wet.Woord()) { IsWet = true },
    ];

    public static Blad Maak(IReadOnlyList<Dubbelecode> codes, bool metWet)
    {
        var blad = Blad.Van("twee-productcodes", "Twee productcodes op een dag", _kolommen, () => codes);
        return (metWet ? blad.MetWet() : blad) with { Uitleg = "Een client heeft op elke dag één productcode. Wie het is, is hier aan zijn toewijzingen te herkennen." };
    }

    public static Dubbelrij Rij(Dubbelecode code) => new()
    {
        Gemeente = code.Toewijzing.Gemeente.Code,
        Aanbieder = code.Toewijzing.Aanbieder.Code,
        ToewijzingNummer = code.Toewijzing.ToewijzingNummer,
        ProductCode = code.ProductCode,
        AndereGemeente = code.Andere.Gemeente.Code,
        AndereAanbieder = code.Andere.Aanbieder.Code,
        AnderToewijzingNummer = code.Andere.ToewijzingNummer,
        AndereProductCode = code.AndereProductCode,
        Van = code.Dagen.Begin,
        TotEnMet = Einde(code.Dagen),
        Wet = code.Toewijzing.Wet.Woord(),
    };

    private static DateOnly? Einde(Periode dagen) => dagen.Eind == DateOnly.MaxValue ? null : dagen.Eind;
}
