namespace Declaraties.Proefwereld;

/// <summary>Meer dan is toegewezen. De retourcodes volgen uit het volume en wat er al is goedgekeurd.</summary>
internal static class FoutenInVolume
{
    /// <summary>Meer dan in een enkele regel mag.</summary>
    public static bool BovenOmvang(Foutplek plek)
    {
        if (plek.Toewijzing.PlafondPerRegel(plek.Regel.Product.Categorie, plek.Regel.ProductPeriode) is not { } plafond)
        {
            return false;
        }

        var hoogste = plafond / plek.Factor;
        return Declareer(plek, hoogste + 1 + plek.Bron.Onder((int)(hoogste / 10) + 1));
    }

    /// <summary>Niet te veel voor een enkele regel, wel voor de hele toewijzing.</summary>
    public static bool SomBovenOmvang(Foutplek plek)
    {
        var regel = plek.Regel;
        if (plek.Toewijzing.PlafondSamen(regel.ProductPeriode) is not { } samen)
        {
            return false;
        }

        var volume = (Math.Max(0, samen - plek.Toewijzing.Verbruik) / plek.Factor) + 1;
        return volume * plek.Factor <= plek.Toewijzing.PlafondPerRegel(regel.Product.Categorie, regel.ProductPeriode) && Declareer(plek, volume);
    }

    public static bool BovenBudget(Foutplek plek)
    {
        if (plek.Toewijzing.Budget is not { } budget || plek.Prijs(plek.Regel.Product, plek.Regel.ProductPeriode.Begin, 1) is not { } stuk)
        {
            return false;
        }

        var over = budget - plek.Toewijzing.Besteed;
        // A rounded tariff per minute may promise too much; a tenth extra is always enough.
        var volume = (Math.Max(0, over.Cent) / stuk.Bedrag.Cent) + 2;
        volume += volume / 10;
        return plek.Prijs(plek.Regel.Product, plek.Regel.ProductPeriode.Begin, volume)?.Bedrag > over && Declareer(plek, volume);
    }

    private static bool Declareer(Foutplek plek, long volume)
    {
        if (volume > Wereldaanbieder.Hoogste || plek.Prijs(plek.Regel.Product, plek.Regel.ProductPeriode.Begin, volume) is not { } prijs)
        {
            return false;
        }

        (plek.Regel.Volume, plek.Regel.Prijs) = ((int)volume, prijs);
        return true;
    }
}
