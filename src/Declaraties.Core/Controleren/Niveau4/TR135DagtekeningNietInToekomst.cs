namespace Declaraties.Controleren.Niveau4;

public static class TR135DagtekeningNietInToekomst
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR135",
        Niveau = Niveau.ExterneBron,
        RetourCode = "8848",
        Eis = "De Dagtekening van het bericht ligt niet na vandaag.",
        Kop = "Dagtekening ligt in de toekomst",
        Waarom = "Een bericht kan niet later zijn gemaakt dan het is ontvangen.",
        Herstel = "Zet de Dagtekening op de dag waarop u het bericht maakt.",
        Bron = "iWmo en iJw 3.2, TR135; besluit 9",
        Header = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var dagtekening = t.Bericht.Kop.Identificatie;
        return dagtekening.Dagtekening <= t.Dossier.Peildatum
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Dagtekening {dagtekening.DagtekeningTekst} ligt na {t.Dossier.Peildatum:yyyy-MM-dd}, de dag van beoordeling.",
                $"Dagtekening {t.Dossier.Peildatum:yyyy-MM-dd}; is er dan een periode nog niet voorbij, dan later.");
    }
}
