using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class CD076EinddatumBijFrequentiePerWeek
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD076",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Einddatum is gevuld bij Frequentie 2 (per week).",
        Kop = "Omvang per week zonder einddatum",
        Waarom = "Zonder einde is van een omvang per week niet te zeggen hoeveel er in totaal is toegewezen.",
        Herstel = "Vul de Einddatum in.",
        Bron = "iWmo en iJw 3.2, CD076",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing is { Omvang: { Frequentie: Frequentie.PerWeek }, Einddatum: null }
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} van {t.Toewijzing.Omvang} heeft geen Einddatum.",
                "Een Einddatum bij een omvang per week.")
            : Uitkomst.Voldoet;
}
