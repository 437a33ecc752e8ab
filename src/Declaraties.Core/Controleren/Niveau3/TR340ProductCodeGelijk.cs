namespace Declaraties.Controleren.Niveau3;

public static class TR340ProductCodeGelijk
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR340",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9340",
        Eis = "ProductCode is die van de toewijzing, als de toewijzing er een heeft.",
        Bron = "iWmo 3.2, TR340",
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
