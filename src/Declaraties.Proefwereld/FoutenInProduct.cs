using Declaraties.Domein;

namespace Declaraties.Proefwereld;

/// <summary>Een product of eenheid die niet bij de toewijzing of het contract past.</summary>
internal static class FoutenInProduct
{
    private const int KleinVolume = 60;
    private static readonly Bedrag _willekeurigTarief = new(4321);

    /// <summary>Een ander product van dezelfde tijd, met zijn eigen tarief.</summary>
    public static bool AndereCode(Foutplek plek)
    {
        var regel = plek.Regel;
        var ander = plek.Bron.Kies(Productaanbod.Soortgenoten(regel.Product));
        if (plek.Toewijzing.Budget is not null
            || ander == regel.Product
            || plek.Prijs(ander, regel.ProductPeriode.Begin, regel.Volume) is not { } prijs
            || !plek.Verplaats(product: ander))
        {
            return false;
        }

        regel.Prijs = prijs;
        return plek.WijsAf("9340");
    }

    /// <summary>Een product dat in geen lijst en geen contract staat.</summary>
    public static bool AndereCategorie(Foutplek plek)
    {
        var regel = plek.Regel;
        var product = new Product(Productaanbod.AndereCategorie, regel.Product.Code);
        if (plek.IsEuro)
        {
            return plek.Verplaats(product: product) && plek.WijsAf("9339", "S329");
        }

        // Without a contract row the amount is held against the tariff in the line itself.
        if (Wereldaanbieder.Passend(regel.Prijs.Tarief, regel.Prijs.Tarief!.Value * regel.Volume) is not { } prijs
            || !plek.Verplaats(product: product))
        {
            return false;
        }

        regel.Prijs = prijs;
        return plek.WijsAf("9339", "S329", "0611");
    }

    /// <summary>Een product dat niet meer in de lijst staat, maar nog wel in het contract.</summary>
    public static bool VervallenProduct(Foutplek plek)
    {
        var regel = plek.Regel;
        if (plek.Prijs(Productaanbod.Vervallen, regel.ProductPeriode.Begin, regel.Volume) is not { } prijs
            || !plek.Verplaats(product: Productaanbod.Vervallen))
        {
            return false;
        }

        regel.Prijs = prijs;
        return plek.Toewijzing.Budget is null ? plek.WijsAf("S329", "9340") : plek.WijsAf("S329");
    }

    public static bool AndereEenheid(Foutplek plek)
    {
        var regel = plek.Regel;
        // Nobody has a tariff per 24 hours; without an Omvang the contract decides which units fit.
        var eenheid = plek.Toewijzing.Omvang?.Eenheid switch
        {
            null => Eenheid.Etmaal,
            Eenheid.Minuut => Eenheid.Uur,
            Eenheid.Uur => Eenheid.Dagdeel,
            _ => Eenheid.Minuut,
        };
        regel.Volume = Math.Min(regel.Volume, KleinVolume);
        regel.Eenheid = eenheid;
        regel.ZonderPlafond = true;
        if (plek.Prijs(regel.Product, regel.ProductPeriode.Begin, regel.Volume) is { } prijs)
        {
            regel.Prijs = prijs;
            return plek.WijsAf("9341");
        }

        regel.Prijs = new Prijs(_willekeurigTarief, _willekeurigTarief * regel.Volume);
        return plek.WijsAf("9341", "0611");
    }
}
