using Declaraties.Controleren;

namespace Declaraties.Toewijzen.Regels;

public static class TR135DagtekeningNietNaOpname
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR135",
        Niveau = Niveau.ExterneBron,
        RetourCode = "8848",
        Eis = "De Dagtekening van het bericht ligt niet na de dag waarop het wordt opgenomen.",
        Kop = "Dagtekening van de toewijzing ligt in de toekomst",
        Waarom = "Een bericht kan niet later zijn gemaakt dan het is ontvangen.",
        Herstel = "Zet de Dagtekening op de dag waarop het bericht is gemaakt.",
        Bron = "iWmo en iJw 3.2, TR135; besluit 122",
        Header = Toets,
    };

    private static Uitkomst Toets(ToewijzingHeaderToetsing t)
    {
        var dagtekening = t.Bericht.Kop.Identificatie;
        return dagtekening.Dagtekening <= t.Dossier.Peildatum
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Dagtekening {dagtekening.DagtekeningTekst} ligt na {t.Dossier.Peildatum:yyyy-MM-dd}, de dag van opnemen.",
                $"Een Dagtekening tot en met {t.Dossier.Peildatum:yyyy-MM-dd}.");
    }
}
