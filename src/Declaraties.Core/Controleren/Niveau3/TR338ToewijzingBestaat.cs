namespace Declaraties.Controleren.Niveau3;

public static class TR338ToewijzingBestaat
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR338",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9338",
        Eis = "De prestatie verwijst met ToewijzingNummer naar een toewijzing van deze gemeente aan deze aanbieder.",
        Kop = "Toewijzing is niet bekend",
        Waarom = "Elke prestatie rust op een toewijzing van de gemeente aan deze aanbieder.",
        Herstel = "Neem het ToewijzingNummer over uit de WMO301; is die er niet, vraag de gemeente dan om een toewijzing.",
        Bron = "iWmo en iJw 3.2, TR338; besluit 3",
        Prestatie = Toets,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.StandVanNummer is not null
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"Gemeente {t.Bericht.Gemeente} heeft geen toewijzing {t.Prestatie.ToewijzingNummer} aan aanbieder {t.Bericht.Aanbieder}.",
                "Het ToewijzingNummer uit het toewijzingsbericht van de gemeente. Is dat dit nummer, dan moet de gemeente haar toewijzing nog sturen.");
}
