namespace Declaraties.Controleren.Niveau3;

public static class TR340ProductCodeGelijk
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR340",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9340",
        Eis = "ProductCode is die van de toewijzing, als de toewijzing er een heeft.",
        Kop = "Product is niet dat van de toewijzing",
        Waarom = "Gedeclareerd wordt wat is toegewezen.",
        Herstel = "Neem de ProductCode over uit de toewijzing; is er iets anders geleverd, dan moet de gemeente dat eerst toewijzen.",
        Bron = "iWmo en iJw 3.2, TR340",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Toewijzing.Product?.Code is not { } code || string.Equals(code, t.Prestatie.Product.Code, StringComparison.Ordinal)
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"ProductCode is {t.Prestatie.Product.Code}, toewijzing {t.Toewijzing.ToewijzingNummer} is voor {code}.",
                $"ProductCode {code}.");
}
