using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CD005LandCodeBijPostcode
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD005",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "LandCode is gevuld als Postcode gevuld is, en anders leeg.",
        Kop = "LandCode past niet bij de postcode",
        Waarom = "Zonder land is van een postcode niet te zeggen wat zij betekent.",
        Herstel = "Vul LandCode bij een postcode, en laat haar leeg als er geen postcode is.",
        Bron = "iWmo en iJw 3.2, CD005",
        Contact = Toets,
    };

    private static Uitkomst Toets(ContactToetsing t) => t.Contact.Adres switch
    {
        { Postcode: not null, LandCode: null } => Uitkomst.VoldoetNiet(
            "Dit Adres heeft een Postcode en geen LandCode.", "LandCode bij een Postcode."),
        { Postcode: null, LandCode: { } land } => Uitkomst.VoldoetNiet(
            $"Dit Adres heeft LandCode {land} en geen Postcode.", "Een Adres met beide, of zonder beide."),
        _ => Uitkomst.Voldoet,
    };
}
