namespace Declaraties.Controleren.Niveau3;

public static class TR056IdentificatieUniek
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR056",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9056",
        Eis = "Een Identificatie wordt door een aanbieder één keer gebruikt.",
        Kop = "Identificatie is al gebruikt",
        Waarom = "Aan de Identificatie herkent de gemeente een bericht; met hetzelfde nummer lijkt het er een dat zij al heeft.",
        Herstel = "Geef het bericht een nieuwe Identificatie en stuur het opnieuw; al het andere kan blijven.",
        Bron = "iWmo en iJw 3.2, TR056; besluiten 1 en 2",
        Header = Toets,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Dossier.IdentificatieBekend
            ? Uitkomst.VoldoetNiet(
                $"Identificatie {t.Bericht.Kop.Identificatie.Identificatie} is door aanbieder {t.Bericht.Aanbieder} al gebruikt voor een andere declaratie.",
                "Een Identificatie die deze aanbieder niet eerder gebruikte.")
            : Uitkomst.Voldoet;
}
