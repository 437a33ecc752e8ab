namespace Declaraties.Controleren.Niveau3;

public static class TR384ToewijzingNietVerwijderd
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR384",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9384",
        Eis = "De toewijzing is niet verwijderd (RedenWijziging 13).",
        Kop = "Toewijzing is verwijderd",
        Waarom = "Een toewijzing die de gemeente heeft verwijderd heeft nooit gegolden.",
        Herstel = "Gebruik het nummer van de toewijzing die ervoor in de plaats kwam, of vraag de gemeente waarom zij is verwijderd.",
        Bron = "iWmo en iJw 3.2, TR384; besluiten 3 en 14",
        Prestatie = Toets,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.StandVanNummer is { } stand
        && stand.Toewijzing.IsVerwijderd
        && stand.Toewijzing.Bsn == t.Prestatie.Bsn
            ? Uitkomst.VoldoetNiet(
                $"Toewijzing {t.Prestatie.ToewijzingNummer} is op {stand.Toewijzing.Toewijzingsdatum:yyyy-MM-dd} verwijderd (RedenWijziging 13).",
                "Een toewijzing die niet is verwijderd.")
            : Uitkomst.Voldoet;
}
