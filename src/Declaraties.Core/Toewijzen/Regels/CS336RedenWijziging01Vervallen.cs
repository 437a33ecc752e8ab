using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CS336RedenWijziging01Vervallen
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CS336",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "RedenWijziging 01 (administratieve correctie, vervallen) wordt niet gebruikt.",
        Kop = "Reden van wijziging is vervallen",
        Waarom = "RedenWijziging 01 zegt niet wat er is veranderd en bestaat niet meer.",
        Herstel = "Gebruik de reden die zegt wat er is gebeurd.",
        Bron = "iWmo en iJw 3.2, CS336",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing.RedenWijziging != "01"
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} heeft RedenWijziging 01, die is vervallen.",
                "Een andere RedenWijziging: 13 om te verwijderen, 14 voor een administratieve correctie.");
}
