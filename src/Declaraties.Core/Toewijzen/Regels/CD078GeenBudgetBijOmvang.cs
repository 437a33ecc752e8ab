using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class CD078GeenBudgetBijOmvang
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD078",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Budget is leeg als Omvang gevuld is.",
        Kop = "Budget naast een omvang",
        Waarom = "Een toewijzing is begrensd door een omvang of door een budget, niet door allebei.",
        Herstel = "Laat het Budget weg, of de Omvang.",
        Bron = "iWmo en iJw 3.2, CD078",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing is { Budget: { } budget, Omvang: not null }
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} heeft een Omvang en een Budget van {budget}.",
                "Geen Budget bij een Omvang.")
            : Uitkomst.Voldoet;
}
