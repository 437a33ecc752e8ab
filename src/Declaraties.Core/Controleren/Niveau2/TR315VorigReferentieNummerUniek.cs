namespace Declaraties.Controleren.Niveau2;

public static class TR315VorigReferentieNummerUniek
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR315",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een VorigReferentieNummer komt één keer in het bericht voor: een debetprestatie wordt één keer gecrediteerd.",
        Kop = "Twee credits voor dezelfde prestatie",
        Waarom = "Een prestatie kan één keer worden teruggenomen; twee keer zou te veel terugbetalen.",
        Herstel = "Laat één van de twee creditprestaties weg.",
        Bron = "iWmo en iJw 3.2, TR315",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Kruisverwijzingen.EerdereMetVorig(t.Prestatie) is var eerdere and not Kruisverwijzingen.Geen
            ? Uitkomst.VoldoetNiet(
                $"VorigReferentieNummer {t.Prestatie.VorigReferentieNummer} staat ook al bij een eerdere prestatie ({t.Bericht.Prestaties[eerdere].Plaats}).",
                "Eén creditprestatie per ingetrokken debetprestatie: dien deze niet in.")
            : Uitkomst.Voldoet;
}
