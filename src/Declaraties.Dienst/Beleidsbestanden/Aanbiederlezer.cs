using Declaraties.Dienst.Invoer;
using Declaraties.Toewijzen;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Leest welke aanbieder welk product levert.</summary>
public static class Aanbiederlezer
{
    public static CsvKop Kop { get; } = new(["Aanbieder", "Product"], MagLeeg: 0);

    public static Gelezen<IReadOnlyList<Bestandsregel<Productaanbieder>>> Lees(string naam, ReadOnlyMemory<byte> inhoud)
    {
        var fouten = new Foutenlijst();
        var regels = fouten.Lees(naam, inhoud, Kop, rij => new Productaanbieder(new(rij.Cijfers(0, "Aanbieder", 8)), rij.ProductCode(1)));
        fouten.GeenDubbele(naam, regels, regel => $"{regel.Aanbieder};{regel.Product}");
        if (regels is { Count: 0 })
        {
            fouten.Voeg(naam, 1, $"er staat geen aanbieder in; verwacht onder de kop {Kop} een rij voor elke aanbieder en elk product");
        }

        return new(fouten.Alle.Count == 0 ? regels : null, fouten.Alle);
    }
}
