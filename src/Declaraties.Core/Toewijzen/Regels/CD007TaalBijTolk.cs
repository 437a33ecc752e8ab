using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class CD007TaalBijTolk
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD007",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Taal is gevuld als Vorm 1 is (tolk taal), en anders leeg.",
        Kop = "Taal past niet bij de tolk",
        Waarom = "Een taal is er om te weten welke tolk nodig is.",
        Herstel = "Vul Taal in bij Vorm 1 (tolk taal), en laat haar anders leeg.",
        Bron = "iWmo en iJw 3.2, CD007",
        Client = Toets,
    };

    private static Uitkomst Toets(ToewijzingBericht bericht) => bericht.Client.Communicatie switch
    {
        { Vorm: "1", Taal: null } => Uitkomst.VoldoetNiet(
            "Vorm van Communicatie is 1 (tolk taal) en Taal ontbreekt.", "De Taal waarvoor een tolk nodig is."),
        { Vorm: not "1" and var vorm, Taal: not null } => Uitkomst.VoldoetNiet(
            $"Taal is gevuld bij Vorm {vorm} van Communicatie.", "Geen Taal, of Vorm 1 (tolk taal)."),
        _ => Uitkomst.Voldoet,
    };
}
