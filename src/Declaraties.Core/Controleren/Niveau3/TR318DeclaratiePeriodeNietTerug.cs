using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR318DeclaratiePeriodeNietTerug
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR318",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "8214",
        Eis = "DeclaratiePeriode ligt niet voor de laatste die deze aanbieder bij deze gemeente indiende; dezelfde maand en overgeslagen maanden mogen.",
        Kop = "DeclaratiePeriode ligt voor een eerdere declaratie",
        Waarom = "Declaraties komen op volgorde van maand; wat is nagekomen gaat mee met een latere maand.",
        Herstel = "Zet de DeclaratiePeriode op de laatste maand die u indiende of een latere; de ProductPeriode van een prestatie mag wel eerder zijn.",
        Bron = "iWmo en iJw 3.2, TR318; besluit 1",
        Declaratie = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var maand = Maand.Van(t.Bericht.DeclaratiePeriode.Begin);
        return t.Dossier.LaatsteDeclaratieperiode is { } laatste && maand < laatste
            ? Uitkomst.VoldoetNiet(
                $"DeclaratiePeriode {maand} ligt voor {laatste}, de laatste die aanbieder {t.Bericht.Aanbieder} bij gemeente {t.Bericht.Gemeente} heeft ingediend.",
                $"DeclaratiePeriode {laatste} of later; wat over {maand} nog te declareren is kan daarin mee.")
            : Uitkomst.Voldoet;
    }
}
