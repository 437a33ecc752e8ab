using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CD041OmvangBijProductCode
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD041",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Omvang is gevuld als ProductCode gevuld is.",
        Kop = "Omvang ontbreekt bij een product",
        Waarom = "Wie een product toewijst zegt hoeveel: zonder omvang is niet te zien of een declaratie past.",
        Herstel = "Vul de Omvang in: volume, eenheid en frequentie.",
        Bron = "iWmo en iJw 3.2, CD041",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing is { Product: { Code: not null } product, Omvang: null }
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} van product {product} heeft geen Omvang.",
                "Omvang bij een Product met Code.")
            : Uitkomst.Voldoet;
}
