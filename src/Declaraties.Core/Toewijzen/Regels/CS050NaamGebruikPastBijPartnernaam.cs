using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class CS050NaamGebruikPastBijPartnernaam
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS050",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "NaamGebruik is 1, 2, 3 of 4 als Partnernaam gevuld is, en anders 1 of 6.",
        Kop = "Naamgebruik past niet bij de partnernaam",
        Waarom = "Zonder partnernaam is zij niet te gebruiken.",
        Herstel = "Kies een NaamGebruik dat bij de namen past: 1 of 6 zonder partnernaam, 1 t/m 4 met.",
        Bron = "iWmo en iJw 3.2, CS050",
        Client = b => Toets(b.Client.Naam),
        Relatie = t => Toets(t.Relatie.Naam),
    };

    private static Uitkomst Toets(VolledigeNaam naam) => naam switch
    {
        { HeeftPartnernaam: true, NaamGebruik: not ("1" or "2" or "3" or "4") } => Uitkomst.VoldoetNiet(
            $"NaamGebruik is {naam.NaamGebruik} met een Partnernaam.", "NaamGebruik 1, 2, 3 of 4 bij een Partnernaam."),
        { HeeftPartnernaam: false, NaamGebruik: not ("1" or "6") } => Uitkomst.VoldoetNiet(
            $"NaamGebruik is {naam.NaamGebruik} zonder Partnernaam.", "NaamGebruik 1 of 6 zonder Partnernaam."),
        _ => Uitkomst.Voldoet,
    };
}
