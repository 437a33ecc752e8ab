using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR369SomPastInBudget
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR369",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9369",
        Eis = "De som van de bedragen die op de toewijzing zijn goedgekeurd, met deze prestatie erbij, past binnen het Budget.",
        Kop = "Alles samen meer dan het budget",
        Waarom = "Over de hele looptijd wordt niet meer betaald dan het budget van de toewijzing.",
        Herstel = "Declareer hoogstens wat van het budget over is, of vraag de gemeente om een hoger budget.",
        Bron = "iWmo en iJw 3.2, TR369; besluiten 5 en 8",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        if (!t.EenheidPast)
        {
            return Uitkomst.NietBeoordeeld;
        }

        if (t.Toewijzing.Budget is not { } budget)
        {
            return Uitkomst.Voldoet;
        }

        var eerder = t.Stand.Verbruik.Bedrag;
        var samen = eerder + t.Prestatie.Bedrag;
        return samen <= budget
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"{t.Prestatie.Bedrag} gedeclareerd en {eerder} eerder goedgekeurd is samen {samen}; het Budget van toewijzing {t.Toewijzing.ToewijzingNummer} is {budget}.",
                Ruimte.ZouVoldoen(t));
    }
}
