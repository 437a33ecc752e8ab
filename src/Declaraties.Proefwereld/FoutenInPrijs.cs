using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een tarief of bedrag dat niet volgt uit het contract. Naar beneden, zodat een Budget er niet door overschreden wordt.</summary>
internal static class FoutenInPrijs
{
    private const int HoogsteAfwijking = 9;

    public static bool AnderTarief(Foutplek plek)
    {
        var regel = plek.Regel;
        if (plek.IsEuro || regel.Prijs.Tarief is not { } goed || goed.Cent <= HoogsteAfwijking)
        {
            return false;
        }

        var tarief = goed - new Bedrag(plek.Bron.Tussen(1, HoogsteAfwijking));
        // With a tariff per hour the amount does not follow from the tariff per minute, so it stays right.
        var bedrag = plek.Declaratie.Aanbieder.IsUurtariefVoorMinuten(regel.Product, regel.ProductPeriode.Begin, regel.Eenheid)
            ? regel.Prijs.Bedrag
            : tarief * regel.Volume;
        if (Wereldaanbieder.Passend(tarief, bedrag) is not { } prijs)
        {
            return false;
        }

        regel.Prijs = prijs;
        return plek.WijsAf("0611");
    }

    public static bool AnderBedrag(Foutplek plek)
    {
        var prijs = plek.Regel.Prijs;
        if (plek.IsEuro || prijs.Bedrag.Cent <= HoogsteAfwijking)
        {
            return false;
        }

        plek.Regel.Prijs = prijs with { Bedrag = prijs.Bedrag - new Bedrag(plek.Bron.Tussen(1, HoogsteAfwijking)) };
        return plek.WijsAf("9346");
    }
}
