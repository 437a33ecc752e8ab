namespace Declaraties.Controleren.Niveau2;

public static class TR416EenDebetPerToewijzingEnPeriode
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR416",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Per toewijzing, product en ProductPeriode staat er hoogstens één debetprestatie in het bericht.",
        Kop = "Twee keer dezelfde toewijzing en periode",
        Waarom = "Per toewijzing, product en periode wordt alles in één prestatie gedeclareerd.",
        Herstel = "Tel de twee bij elkaar op in één prestatie, of laat er een weg.",
        Bron = "iWmo en iJw 3.2, TR416; besluit 15",
        Prestatie = Toets,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Kruisverwijzingen.EerdereDebet(t.Prestatie) is var eerdere and not Kruisverwijzingen.Geen
            ? Uitkomst.VoldoetNiet(
                $"Voor toewijzing {t.Prestatie.ToewijzingNummer}, product {t.Prestatie.Product}, {t.Prestatie.ProductPeriode} staat al een debetprestatie in het bericht ({t.Bericht.Prestaties[eerdere].Plaats}, ReferentieNummer {t.Bericht.Prestaties[eerdere].ReferentieNummer}).",
                "Eén debetprestatie met het hele volume van de periode: wat hier meer is geleverd hoort bij de eerdere, voor zover dat past. Dien deze niet in.")
            : Uitkomst.Voldoet;
}
