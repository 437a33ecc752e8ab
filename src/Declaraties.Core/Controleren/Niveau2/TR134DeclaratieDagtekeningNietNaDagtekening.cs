namespace Declaraties.Controleren.Niveau2;

public static class TR134DeclaratieDagtekeningNietNaDagtekening
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR134",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "DeclaratieDagtekening ligt niet na de Dagtekening van het bericht.",
        Kop = "DeclaratieDagtekening ligt na de Dagtekening",
        Waarom = "Een declaratie kan niet later zijn opgesteld dan het bericht waar zij in zit.",
        Herstel = "Zet de DeclaratieDagtekening op de dag waarop het bericht is gemaakt, of eerder.",
        Bron = "iWmo en iJw 3.2, TR134; besluit 7",
        Declaratie = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var dagtekening = t.Bericht.Kop.Identificatie.Dagtekening;
        return t.Bericht.DeclaratieDagtekening <= dagtekening
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"DeclaratieDagtekening {t.Bericht.DeclaratieDagtekening:yyyy-MM-dd} ligt na de Dagtekening van het bericht, {dagtekening:yyyy-MM-dd}.",
                $"Een DeclaratieDagtekening tot en met {dagtekening:yyyy-MM-dd}.");
    }
}
