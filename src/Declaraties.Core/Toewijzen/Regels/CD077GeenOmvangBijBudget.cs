using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CD077GeenOmvangBijBudget
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD077",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Omvang is leeg als Budget gevuld is.",
        Kop = "Omvang naast een budget",
        Waarom = "Een toewijzing is begrensd door een omvang of door een budget, niet door allebei.",
        Herstel = "Laat de Omvang weg, of het Budget.",
        Bron = "iWmo en iJw 3.2, CD077",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing is { Budget: not null, Omvang: { } omvang }
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} heeft een Budget en een Omvang ({omvang}).",
                "Geen Omvang bij een Budget.")
            : Uitkomst.Voldoet;
}
