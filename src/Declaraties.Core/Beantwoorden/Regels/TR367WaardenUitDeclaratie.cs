using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Beantwoorden.Regels;

public static class TR367WaardenUitDeclaratie
{
    public static AntwoordRegel Regel { get; } = new()
    {
        Code = "TR367",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9367",
        Eis = "De waarden van een prestatie in het antwoord zijn die van de prestatie in de declaratie met dezelfde ProductReferentie.",
        Kop = "Antwoord geeft andere waarden dan de declaratie",
        Waarom = "Wie een antwoord krijgt moet zijn eigen prestatie herkennen.",
        Herstel = AntwoordRegel.FoutVanOns,
        Bron = "iWmo en iJw 3.2, TR367",
        Toets = Toets,
    };

    private static Uitkomst Toets(DeclaratieBericht declaratie, Antwoord antwoord)
    {
        if (antwoord.DeclaratieAntwoord is not { Clienten.Count: > 0 } deel)
        {
            return Uitkomst.Voldoet;
        }

        var ingediend = declaratie.Prestaties.ToLookup(p => (p.Bsn, p.ReferentieNummer, p.VorigReferentieNummer));
        foreach (var client in deel.Clienten)
        {
            foreach (var (prestatie, _) in client.Prestaties)
            {
                // Onder niveau 2 is de sleutel uniek; staat zij er niet in, dan zegt TR366 dat.
                foreach (var origineel in ingediend[(client.Bsn, prestatie.ReferentieNummer, prestatie.VorigReferentieNummer)])
                {
                    if (!Gelijk(origineel, prestatie))
                    {
                        return Uitkomst.VoldoetNiet(
                            $"Prestatie {prestatie.ReferentieNummer} heeft in het antwoord andere waarden dan in de declaratie.",
                            "De waarden uit de declaratie.");
                    }
                }
            }
        }

        return Uitkomst.Voldoet;
    }

    private static bool Gelijk(Prestatie a, Prestatie b) =>
        a.ToewijzingNummer == b.ToewijzingNummer
        && a.Product == b.Product
        && a.ProductPeriode == b.ProductPeriode
        && a.GeleverdVolume == b.GeleverdVolume
        && a.Eenheid == b.Eenheid
        && a.ProductTarief == b.ProductTarief
        && a.IngediendBedrag == b.IngediendBedrag
        && a.DebetCredit == b.DebetCredit;
}
