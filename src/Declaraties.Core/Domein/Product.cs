using System.Globalization;

namespace Declaraties.Domein;

/// <summary>
/// Een product: ProductCategorie (WMO020) en ProductCode. In een toewijzing kan de code ontbreken (aspecifieke toewijzing);
/// in een prestatie staan beide. Categorie en code worden letter voor letter vergeleken.
/// </summary>
public readonly record struct Product(string Categorie, string? Code)
{
    /// <summary>Waarmee de categorieën van de Jeugdwet beginnen; die van de Wmo komen in volgorde daarvoor.</summary>
    public const string EersteJeugdcategorie = "31";

    /// <summary>Onder welke wet dit product valt, naar zijn categorie; null als dat geen categorie is.</summary>
    public Wet? Wet => WetVan(Categorie);

    /// <summary>Of dit een ProductCategorie is, van welke wet ook.</summary>
    public static bool IsCategorie(string tekst) => WetVan(tekst) is not null;

    /// <summary>De wet van een ProductCategorie: 01 t/m 18 (WMO020), of 31 t/m 38 en 40 t/m 55 (JZ020); null als het er geen is.</summary>
    public static Wet? WetVan(string categorie)
    {
        ArgumentNullException.ThrowIfNull(categorie);
        return categorie.Length == 2 && int.TryParse(categorie, NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            ? getal switch
            {
                >= 1 and <= 18 => Domein.Wet.Wmo,
                >= 31 and <= 38 or >= 40 and <= 55 => Domein.Wet.Jw,
                _ => null,
            }
            : null;
    }

    public override string ToString() => Code is null ? Categorie : $"{Categorie} {Code}";
}
