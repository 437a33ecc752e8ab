using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class TR056GemeenteGebruiktIdentificatieEenKeer
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR056",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9056",
        Eis = "Een Identificatie wordt door een gemeente voor één WMO301 gebruikt.",
        Kop = "Identificatie van de toewijzing is al gebruikt",
        Waarom = "Met hetzelfde nummer lijkt het een bericht dat er al is.",
        Herstel = "Geef de WMO301 een nieuwe Identificatie.",
        Bron = "iWmo en iJw 3.2, TR056; besluit 122",
        Header = Toets,
    };

    private static Uitkomst Toets(ToewijzingHeaderToetsing t) =>
        t.Dossier.IdentificatieBekend
            ? Uitkomst.VoldoetNiet(
                $"Identificatie {Afscherming.ZonderBsn(t.Bericht.Kop.Identificatie.Identificatie)} is door gemeente {t.Bericht.Gemeente} al gebruikt voor een ander toewijzingsbericht.",
                "Een Identificatie die deze gemeente niet eerder gebruikte.")
            : Uitkomst.Voldoet;
}
