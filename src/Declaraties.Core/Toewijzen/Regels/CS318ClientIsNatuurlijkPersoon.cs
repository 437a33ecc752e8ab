using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class CS318ClientIsNatuurlijkPersoon
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS318",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "NaamGebruik van een client is niet 6 (niet-natuurlijk persoon).",
        Kop = "Client is geen natuurlijk persoon",
        Waarom = "Ondersteuning is er voor mensen.",
        Herstel = "Kies een ander NaamGebruik dan 6.",
        Bron = "iWmo en iJw 3.2, CS318",
        Client = Toets,
    };

    private static Uitkomst Toets(ToewijzingBericht bericht) =>
        bericht.Client.Naam.NaamGebruik != "6"
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                "NaamGebruik van de client is 6 (niet-natuurlijk persoon).",
                "NaamGebruik 1, of 2, 3 of 4 met een Partnernaam.");
}
