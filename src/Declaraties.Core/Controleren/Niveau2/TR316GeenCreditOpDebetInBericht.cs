namespace Declaraties.Controleren.Niveau2;

public static class TR316GeenCreditOpDebetInBericht
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR316",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "VorigReferentieNummer is niet het ReferentieNummer van een prestatie in hetzelfde bericht.",
        Kop = "Credit op een prestatie in hetzelfde bericht",
        Waarom = "Een credit trekt in wat eerder is goedgekeurd; wat nog in dit bericht staat is nog niet beoordeeld.",
        Herstel = "Laat allebei weg en dien in wat er uiteindelijk is geleverd, of crediteer in een volgend bericht.",
        Bron = "iWmo en iJw 3.2, TR316; besluit 15",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        if (t.Prestatie.VorigReferentieNummer is not { } vorig
            || t.Kruisverwijzingen.MetReferentie(vorig) is not (var ander and not Kruisverwijzingen.Geen))
        {
            return Uitkomst.Voldoet;
        }

        return Uitkomst.VoldoetNiet(
            ander == t.Prestatie.Volgnummer
                ? $"VorigReferentieNummer {vorig} is het eigen ReferentieNummer van deze prestatie."
                : $"VorigReferentieNummer {vorig} is het ReferentieNummer van een prestatie in dit bericht ({t.Bericht.Prestaties[ander].Plaats}).",
            "Een VorigReferentieNummer van een debetprestatie die in een eerder bericht is goedgekeurd. Is dat dit nummer, dan heeft de andere prestatie een nieuw ReferentieNummer nodig; en anders: dien deze prestatie niet in.");
    }
}
