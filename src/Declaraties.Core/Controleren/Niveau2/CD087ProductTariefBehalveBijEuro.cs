using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class CD087ProductTariefBehalveBijEuro
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CD087",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "ProductTarief is gevuld, behalve bij eenheid 83 (euro's): dan is het leeg.",
        Kop = "ProductTarief ontbreekt, of hoort er niet",
        Waarom = "Zonder tarief is een bedrag niet na te rekenen; wat in euro's is toegewezen heeft geen tarief.",
        Herstel = "Vul het tarief van het contract in; laat het bij eenheid 83 (euro's) leeg.",
        Bron = "iWmo en iJw 3.2, CD087",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t) => (t.Prestatie.Eenheid == Eenheid.Euro, t.Prestatie.ProductTarief) switch
    {
        (true, { } tarief) => Uitkomst.VoldoetNiet(
            $"ProductTarief is {tarief.Cent} bij eenheid 83 (euro's).",
            "Geen ProductTarief bij eenheid 83."),
        (false, null) => Uitkomst.VoldoetNiet(
            $"ProductTarief ontbreekt bij eenheid {t.Prestatie.Eenheid.Code()}.",
            "ProductTarief volgens het contract, in eurocenten per eenheid."),
        _ => Uitkomst.Voldoet,
    };
}
