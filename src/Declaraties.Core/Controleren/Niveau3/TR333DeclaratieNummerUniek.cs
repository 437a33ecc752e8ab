namespace Declaraties.Controleren.Niveau3;

public static class TR333DeclaratieNummerUniek
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR333",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9333",
        Eis = "Een DeclaratieNummer wordt door een aanbieder één keer gebruikt.",
        Kop = "DeclaratieNummer is al gebruikt",
        Waarom = "Aan het DeclaratieNummer herkennen u en de gemeente een declaratie; twee met hetzelfde nummer zijn niet uit elkaar te houden.",
        Herstel = "Geef de declaratie een nieuw DeclaratieNummer en stuur haar opnieuw; al het andere kan blijven.",
        Bron = "iWmo en iJw 3.2, TR333; besluit 1",
        Declaratie = Toets,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Dossier.DeclaratieNummerBekend
            ? Uitkomst.VoldoetNiet(
                $"DeclaratieNummer {t.Bericht.DeclaratieNummer} is door aanbieder {t.Bericht.Aanbieder} al gebruikt.",
                "Een DeclaratieNummer dat deze aanbieder niet eerder gebruikte.")
            : Uitkomst.Voldoet;
}
