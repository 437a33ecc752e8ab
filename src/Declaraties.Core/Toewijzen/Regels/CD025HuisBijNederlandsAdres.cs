using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CD025HuisBijNederlandsAdres
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD025",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Huis is gevuld bij een Adres met LandCode NL.",
        Kop = "Huisnummer ontbreekt",
        Waarom = "Een Nederlands adres is zonder huisnummer niet te vinden.",
        Herstel = "Vul het huisnummer in.",
        Bron = "iWmo en iJw 3.2, CD025",
        Contact = Toets,
    };

    private static Uitkomst Toets(ContactToetsing t) =>
        t.Contact.Adres is { LandCode: "NL", HeeftHuis: false }
            ? Uitkomst.VoldoetNiet("Dit Adres heeft LandCode NL en geen Huis.", "Huis met minstens een Huisnummer.")
            : Uitkomst.Voldoet;
}
