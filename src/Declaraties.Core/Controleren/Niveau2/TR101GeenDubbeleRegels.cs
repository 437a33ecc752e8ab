namespace Declaraties.Controleren.Niveau2;

public static class TR101GeenDubbeleRegels
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR101",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Een Client komt met zijn Bsn, en een Prestatie met haar Bsn, ReferentieNummer en VorigReferentieNummer, één keer in het bericht voor.",
        Kop = "Dubbel in het bericht",
        Waarom = "Wie of wat twee keer in een bericht staat, zou twee keer worden betaald.",
        Herstel = "Laat weg wat er dubbel staat, of geef de tweede prestatie een eigen ReferentieNummer als het een andere is.",
        Bron = "iWmo en iJw 3.2, TR101; besluit 7",
        Client = ToetsClient,
        Prestatie = ToetsPrestatie,
        OokBijCredit = true,
    };

    private static Uitkomst ToetsClient(Toetsing t) =>
        t.Kruisverwijzingen.EerdereClient(t.ClientVolgnummer) is var eerdere and not Kruisverwijzingen.Geen
            ? Uitkomst.VoldoetNiet(
                $"Deze client staat al eerder in het bericht ({t.Bericht.Clienten[eerdere].Plaats}).",
                "Alle prestaties van een client staan bij één Client: zet ze bij de eerste.")
            : Uitkomst.Voldoet;

    private static Uitkomst ToetsPrestatie(Toetsing t) =>
        t.Kruisverwijzingen.EerdereMetSleutel(t.Prestatie) is var eerdere and not Kruisverwijzingen.Geen
            ? Uitkomst.VoldoetNiet(
                $"ReferentieNummer {t.Prestatie.ReferentieNummer} staat met dezelfde verwijzing al bij een eerdere prestatie van deze client ({t.Bericht.Prestaties[eerdere].Plaats}).",
                "Een eigen ReferentieNummer. Is het dezelfde prestatie: dien haar één keer in.")
            : Uitkomst.Voldoet;
}
