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
        Bron = "iWmo 3.2, CD076",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing is { Omvang: { Frequentie: Frequentie.PerWeek }, Einddatum: null }
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} van {t.Toewijzing.Omvang} heeft geen Einddatum.",
                "Een Einddatum bij een omvang per week.")
            : Uitkomst.Voldoet;
}
