using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een ProductPeriode die niet bij de toewijzing of de declaratie past.</summary>
internal static class FoutenInPeriode
{
    public static bool BeginVoorToewijzing(Foutplek plek)
    {
        var periode = plek.Regel.ProductPeriode;
        var eersteDag = Maand.Van(periode.Begin).EersteDag;
        return periode.Begin == plek.Toewijzing.Ingangsdatum
            && eersteDag < periode.Begin
            && ZelfdePrijs(plek, eersteDag)
            && plek.Verplaats(periode: periode with { Begin = eersteDag })
            && plek.WijsAf("9307");
    }

    public static bool EindeNaToewijzing(Foutplek plek)
    {
        var periode = plek.Regel.ProductPeriode;
        var laatsteDag = Maand.Van(periode.Eind).LaatsteDag;
        return periode.Eind == plek.Toewijzing.Einddatum
            && laatsteDag > periode.Eind
            && plek.Verplaats(periode: periode with { Eind = laatsteDag })
            && plek.WijsAf("9308");
    }

    public static bool BeginTeLaat(Foutplek plek)
    {
        var periode = plek.Regel.ProductPeriode;
        return periode.Dagen > 1
            && ZelfdePrijs(plek, periode.Begin.AddDays(1))
            && plek.Verplaats(periode: periode with { Begin = periode.Begin.AddDays(1) })
            && plek.WijsAf("9387");
    }

    public static bool EindeTeVroeg(Foutplek plek)
    {
        var periode = plek.Regel.ProductPeriode;
        return periode.Dagen > 1
            && plek.Verplaats(periode: periode with { Eind = periode.Eind.AddDays(-1) })
            && plek.WijsAf("9388");
    }

    /// <summary>De eerste dagen van de maand na de declaratie, tot de dag waarop zij is gestuurd (TR137).</summary>
    public static bool NaDeclaratieperiode(Foutplek plek)
    {
        var regel = plek.Regel;
        var toewijzing = plek.Toewijzing;
        var begin = plek.Declaratie.Maand.LaatsteDag.AddDays(1);
        var eind = toewijzing.Einddatum is { } laatste && laatste < plek.Declaratie.Dagtekening ? laatste : plek.Declaratie.Dagtekening;
        if (eind < begin || !plek.Wereld.Producten.GeldtOp(regel.Product, begin))
        {
            return false;
        }

        var periode = new Periode(begin, eind);
        var plafond = toewijzing.PlafondPerRegel(regel.Product.Categorie, periode) ?? long.MaxValue;
        var volume = (int)Math.Min(regel.Volume, plafond / plek.Factor);
        if (volume <= 0 || plek.Prijs(regel.Product, begin, volume) is not { } prijs || !plek.Verplaats(periode: periode))
        {
            return false;
        }

        (regel.Volume, regel.Prijs) = (volume, prijs);
        return eind == toewijzing.Einddatum ? plek.WijsAf("9319") : plek.WijsAf("9319", "9388");
    }

    private static bool ZelfdePrijs(Foutplek plek, DateOnly begin) =>
        plek.Wereld.Producten.GeldtOp(plek.Regel.Product, begin)
        && plek.Prijs(plek.Regel.Product, begin, plek.Regel.Volume) == plek.Regel.Prijs;
}
