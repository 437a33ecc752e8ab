namespace Declaraties.Domein;

/// <summary>
/// Een product: ProductCategorie (WMO020) en ProductCode. In een toewijzing kan de code ontbreken (aspecifieke toewijzing);
/// in een prestatie staan beide. Categorie en code worden letter voor letter vergeleken.
/// </summary>
public readonly record struct Product(string Categorie, string? Code)
{
    public override string ToString() => Code is null ? Categorie : $"{Categorie} {Code}";
}
