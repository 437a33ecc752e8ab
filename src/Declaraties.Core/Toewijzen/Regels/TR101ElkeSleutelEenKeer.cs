using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

/// <summary>Een WMO301 heeft maar één Client, en een relatie maar één Contact: die kunnen niet dubbel zijn.</summary>
public static class TR101ElkeSleutelEenKeer
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR101",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een relatie komt met haar Nummer, een contact met zijn Soort bij dezelfde client, en een ToegewezenProduct met zijn ToewijzingNummer, één keer in het bericht voor.",
        Kop = "Dubbel in de toewijzing",
        Waarom = "Wat twee keer in een bericht staat is niet uit elkaar te houden.",
        Herstel = "Laat weg wat er dubbel staat, of geef het een eigen nummer.",
        Bron = "iWmo en iJw 3.2, TR101",
        Relatie = ToetsRelatie,
        Contact = ToetsContact,
        ToegewezenProduct = ToetsToegewezenProduct,
    };

    private static Uitkomst ToetsRelatie(RelatieToetsing t) =>
        t.Eerdere is { } eerdere
            ? Uitkomst.VoldoetNiet(
                $"Een relatie met dit Nummer staat al eerder in het bericht ({eerdere.Plaats}).",
                "Elke relatie heeft een eigen Nummer.")
            : Uitkomst.Voldoet;

    private static Uitkomst ToetsContact(ContactToetsing t) =>
        t.Eerdere is { } eerdere
            ? Uitkomst.VoldoetNiet(
                $"Een contact van Soort {t.Contact.Soort} staat al eerder bij deze client ({eerdere.Plaats}).",
                "Eén contact van elke Soort.")
            : Uitkomst.Voldoet;

    private static Uitkomst ToetsToegewezenProduct(ToegewezenProductToetsing t) =>
        t.Eerdere is { } eerdere
            ? Uitkomst.VoldoetNiet(
                $"ToewijzingNummer {t.Toewijzing.ToewijzingNummer} staat al eerder in het bericht ({eerdere.Plaats}).",
                "Elk ToegewezenProduct heeft een eigen ToewijzingNummer.")
            : Uitkomst.Voldoet;
}
