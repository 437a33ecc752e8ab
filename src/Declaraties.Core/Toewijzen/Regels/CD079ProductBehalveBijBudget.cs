using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CD079ProductBehalveBijBudget
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD079",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Product is gevuld als Budget leeg is.",
        Kop = "Product ontbreekt",
        Waarom = "Zonder budget moet een toewijzing zeggen waarvoor zij is.",
        Herstel = "Vul het Product in, of een Budget.",
        Bron = "iWmo en iJw 3.2, CD079",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing is { Product: null, Budget: null }
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} heeft geen Product en geen Budget.",
                "Een Product, of een Budget.")
            : Uitkomst.Voldoet;
}
