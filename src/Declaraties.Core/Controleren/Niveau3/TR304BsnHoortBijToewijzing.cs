namespace Declaraties.Controleren.Niveau3;

public static class TR304BsnHoortBijToewijzing
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR304",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "8187",
        Eis = "De gemeente heeft voor dit Bsn een toewijzing aan deze aanbieder, en de toewijzing van een prestatie is van deze client.",
        Kop = "Client heeft geen toewijzing bij deze aanbieder",
        Waarom = "Betaald wordt alleen wat de gemeente voor deze client aan deze aanbieder heeft toegewezen.",
        Herstel = "Controleer Bsn en ToewijzingNummer. Kloppen die, vraag de gemeente dan om de toewijzing (WMO301).",
        Bron = "iWmo en iJw 3.2, TR304; besluiten 3 en 14",
        Client = ToetsClient,
        Prestatie = ToetsPrestatie,
    };

    private static Uitkomst ToetsClient(Toetsing t) =>
        t.Dossier.BekendeClienten.Contains(t.Client.Bsn)
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Gemeente {t.Bericht.Gemeente} heeft voor deze client geen enkele toewijzing aan aanbieder {t.Bericht.Aanbieder}.",
                "Een client met een toewijzing van deze gemeente aan deze aanbieder.");

    private static Uitkomst ToetsPrestatie(Toetsing t) =>
        t.Dossier.Toewijzingen.TryGetValue(t.Prestatie.ToewijzingNummer, out var stand) && stand.Toewijzing.Bsn != t.Prestatie.Bsn
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Prestatie.ToewijzingNummer} is van een andere client.",
                "Het nummer van een toewijzing van deze client.")
            : Uitkomst.Voldoet;
}
