using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CD075EinddatumBijBudget
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD075",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Einddatum is gevuld als Budget gevuld is.",
        Kop = "Budget zonder einddatum",
        Waarom = "Een budget is er voor een periode die eindigt.",
        Herstel = "Vul de Einddatum in.",
        Bron = "iWmo en iJw 3.2, CD075",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing is { Budget: not null, Einddatum: null }
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} heeft een Budget en geen Einddatum.",
                "Een Einddatum bij een Budget.")
            : Uitkomst.Voldoet;
}
