namespace Declaraties.Controleren.Niveau3;

public static class TR314ReferentieNummerUniek
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR314",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "8021",
        Eis = "Een ReferentieNummer wordt door een aanbieder één keer gebruikt, ook over berichten en gemeenten heen.",
        Kop = "ReferentieNummer is al gebruikt",
        Waarom = "Naar een ReferentieNummer verwijst een credit; twee prestaties met hetzelfde nummer maken onzeker welke is bedoeld.",
        Herstel = "Geef de prestatie een nieuw ReferentieNummer. Is het een prestatie die al is goedgekeurd, stuur haar dan niet nog eens.",
        Bron = "iWmo en iJw 3.2, TR314; besluiten 1, 6 en 13",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var nummer = t.Prestatie.ReferentieNummer;
        if (t.Dossier.BekendeReferentieNummers.Contains(nummer))
        {
            return Uitkomst.VoldoetNiet(
                $"ReferentieNummer {nummer} is door aanbieder {t.Bericht.Aanbieder} al in een eerdere declaratie gebruikt.",
                "Een ReferentieNummer dat deze aanbieder niet eerder gebruikte.");
        }

        return t.Kruisverwijzingen.EerdereMetReferentie(t.Prestatie) is var eerdere and not Kruisverwijzingen.Geen
            ? Uitkomst.VoldoetNiet(
                $"ReferentieNummer {nummer} staat al bij een eerdere prestatie in dit bericht ({t.Bericht.Prestaties[eerdere].Plaats}).",
                "Elke prestatie heeft een eigen ReferentieNummer.")
            : Uitkomst.Voldoet;
    }
}
