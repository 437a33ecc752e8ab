using static Declaraties.Beleid.Tariferen.Tariefparameter;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat er volgens art. 5.4, derde lid, Uitvoeringsbesluit Wmo 2015 in een reële prijs hoort, en welke parameters daarvoor zijn. De kosten van de beroepskracht volgen uit het loon.</summary>
public static class Uitvoeringsbesluit
{
    /// <summary>De elementen waarvoor er parameters zijn, in de volgorde van het besluit.</summary>
    internal static IReadOnlyList<Besluitelement> Elementen { get; } =
    [
        new(Bevindingscode.Overhead, "redelijke overheadkosten", [OverheadPercentage]),
        new(Bevindingscode.NietProductief, "kosten voor niet-productieve uren", [VerlofUren, ZiekteverzuimPercentage, ScholingUren, WerkoverlegUren]),
        new(Bevindingscode.ReisEnOpleiding, "reis- en opleidingskosten", [ReiskostenPerUur, OpleidingPercentage]),
        new(Bevindingscode.Indexatie, "indexatie", [Indexatie]),
        new(Bevindingscode.Verplichtingen, "kosten van verplichtingen", [VerplichtingenPerUur]),
    ];

    /// <summary>Van elk product elk element met waarmee het is ingevuld.</summary>
    public static IReadOnlyList<Prijselement> Van(Tariefset set, Tariefuitkomst uitkomst)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(uitkomst);
        return [.. set.Producten.SelectMany(product => Van(Productgegevens.Van(set, product), uitkomst.Tarieven.FirstOrDefault(tarief => tarief.Product == product)))];
    }

    private static IEnumerable<Prijselement> Van(Productgegevens product, Tariefberekening? berekening) =>
    [
        new(product.Product, Bevindingscode.Beroepskracht, "kosten van de beroepskracht", [new("Loonkosten per jaar", Parametersoort.Euro, berekening?.Elementen.Loonkosten)]),
        .. Elementen.Select(element => new Prijselement(
            product.Product,
            element.Code,
            element.Wat,
            [.. element.Parameters.Select(parameter => new Elementwaarde(parameter.ToString(), parameter.Soort(), product.Heeft(parameter) ? product.Getal(parameter) : null))])),
    ];
}
