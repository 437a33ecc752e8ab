using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Adviseren;

/// <summary>
/// Wat een advies over een prestatie in een dossier moet kunnen nazien, naast wat haar regels al lezen: een ander product of een andere Begindatum brengt andere
/// gegevens mee. Van een prestatie die bij haar toewijzing past is dat niets.
/// </summary>
public static class Adviesgegevens
{
    /// <summary>Het product van de toewijzing, als de prestatie een ander noemt.</summary>
    public static Product? Product(Prestatie prestatie, Toewijzing toewijzing)
    {
        ArgumentNullException.ThrowIfNull(prestatie);
        ArgumentNullException.ThrowIfNull(toewijzing);
        return toewijzing.Product is { } toegewezen && new Product(toegewezen.Categorie, toegewezen.Code ?? prestatie.Product.Code) is var product && product != prestatie.Product
            ? product
            : null;
    }

    /// <summary>De Begindatums die een advies in plaats van die van de prestatie kan noemen.</summary>
    public static Begindatumpaar Begindatums(Prestatie prestatie, Toewijzing toewijzing)
    {
        ArgumentNullException.ThrowIfNull(prestatie);
        ArgumentNullException.ThrowIfNull(toewijzing);
        var (een, ander) = Productperiode.Begindatums(prestatie.ProductPeriode, toewijzing);
        return new Begindatumpaar(een == prestatie.ProductPeriode.Begin ? null : een, ander == prestatie.ProductPeriode.Begin ? null : ander);
    }
}
