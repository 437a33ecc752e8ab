using System.Globalization;

namespace Declaraties.Domein;

/// <summary>
/// Een product: ProductCategorie (WMO020) en ProductCode. In een toewijzing kan de code ontbreken (aspecifieke toewijzing);
/// in een prestatie staan beide. Categorie en code worden letter voor letter vergeleken.
/// </summary>
public readonly record struct Product(string Categorie, string? Code)
{
    /// <summary>Of dit een ProductCategorie is: 01 t/m 18 (WMO020).</summary>
    public static bool IsCategorie(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.Length == 2 && int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= 1 and <= 18;
    }

    public override string ToString() => Code is null ? Categorie : $"{Categorie} {Code}";
}
