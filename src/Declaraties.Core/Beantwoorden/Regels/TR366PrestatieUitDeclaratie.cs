using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Beantwoorden.Regels;

public static class TR366PrestatieUitDeclaratie
{
    public static AntwoordRegel Regel { get; } = new()
    {
        Code = "TR366",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9366",
        Eis = "Elke prestatie in het antwoord hoort met haar ProductReferentie bij een prestatie in de declaratie, bij dezelfde client.",
        Kop = "Antwoord noemt een prestatie die er niet was",
        Waarom = "Een antwoord gaat alleen over wat is gedeclareerd.",
        Herstel = AntwoordRegel.FoutVanOns,
        Bron = "iWmo en iJw 3.2, TR366",
        Toets = Toets,
    };

    private static Uitkomst Toets(DeclaratieBericht declaratie, Antwoord antwoord)
    {
        if (antwoord.DeclaratieAntwoord is not { Clienten.Count: > 0 } deel)
        {
            return Uitkomst.Voldoet;
        }

        var bekend = new HashSet<(Bsn, string, string?)>(declaratie.Prestaties.Count);
        foreach (var prestatie in declaratie.Prestaties)
        {
            bekend.Add((prestatie.Bsn, prestatie.ReferentieNummer, prestatie.VorigReferentieNummer));
        }

        foreach (var client in deel.Clienten)
        {
            foreach (var (prestatie, _) in client.Prestaties)
            {
                if (!bekend.Contains((client.Bsn, prestatie.ReferentieNummer, prestatie.VorigReferentieNummer)))
                {
                    return Uitkomst.VoldoetNiet(
                        $"Prestatie {prestatie.ReferentieNummer} staat niet in de declaratie.",
                        "Alleen prestaties uit de declaratie.");
                }
            }
        }

        return Uitkomst.Voldoet;
    }
}
