namespace Declaraties.Controleren.Niveau3;

public static class TR333DeclaratieNummerUniek
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR333",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9333",
        Eis = "Een DeclaratieNummer wordt door een aanbieder één keer gebruikt.",
        Bron = "iWmo 3.2, TR333; besluit 1",
        Declaratie = Toets,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Dossier.DeclaratieNummerBekend
            ? Uitkomst.VoldoetNiet(
                $"DeclaratieNummer {t.Bericht.DeclaratieNummer} is door aanbieder {t.Bericht.Aanbieder} al gebruikt.",
                "Een DeclaratieNummer dat deze aanbieder niet eerder gebruikte.")
            : Uitkomst.Voldoet;
}
