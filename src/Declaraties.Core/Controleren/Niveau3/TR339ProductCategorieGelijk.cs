namespace Declaraties.Controleren.Niveau3;

public static class TR339ProductCategorieGelijk
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR339",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9339",
        Eis = "ProductCategorie is die van de toewijzing, als de toewijzing er een heeft.",
        Kop = "Productcategorie is niet die van de toewijzing",
        Waarom = "Gedeclareerd wordt wat is toegewezen.",
        Herstel = "Neem de ProductCategorie over uit de toewijzing; is er iets anders geleverd, dan moet de gemeente dat eerst toewijzen.",
        Bron = "iWmo en iJw 3.2, TR339",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Toewijzing.Product is not { } product || string.Equals(product.Categorie, t.Prestatie.Product.Categorie, StringComparison.Ordinal)
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"ProductCategorie is {t.Prestatie.Product.Categorie}, toewijzing {t.Toewijzing.ToewijzingNummer} is voor categorie {product.Categorie}.",
                $"ProductCategorie {product.Categorie}.");
}
