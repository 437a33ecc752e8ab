using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class CD080GeenOmvangZonderProductCode
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "CD080",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Omvang is leeg als ProductCode leeg is en Einddatum na 2020-12-31 ligt of leeg is.",
        Kop = "Omvang zonder productcode",
        Waarom = "Een omvang hoort bij een product; van een hele categorie is zij niet te tellen.",
        Herstel = "Vul de ProductCode in, of laat de Omvang weg.",
        Bron = "iWmo en iJw 3.2, CD080",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t) =>
        t.Toewijzing is { Product: null or { Code: null }, Omvang: { } omvang } && CS338FrequentiePastBijEenheid.LooptNa2020(t.Toewijzing)
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Toewijzing.ToewijzingNummer} heeft een Omvang ({omvang}) en geen ProductCode.",
                "Een Product met Code, of geen Omvang.")
            : Uitkomst.Voldoet;
}
