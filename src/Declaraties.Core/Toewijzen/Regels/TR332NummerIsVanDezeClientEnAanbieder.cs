using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class TR332NummerIsVanDezeClientEnAanbieder
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR332",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9332",
        Eis = "Een ToewijzingNummer is binnen een gemeente van één client en één aanbieder.",
        Kop = "Toewijzingnummer is van een ander",
        Waarom = "Onder een ToewijzingNummer mag nooit een andere client of aanbieder komen: dan zou op de verkeerde worden betaald.",
        Herstel = "Geef deze toewijzing een eigen ToewijzingNummer.",
        Bron = "iWmo en iJw 3.2, TR332; besluit 122",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t)
    {
        var deze = t.Toewijzing;
        Toewijzing? eigen = null, ander = null;
        foreach (var geldend in t.Dossier.Toewijzingen)
        {
            // Wat is verwijderd geldt als niet verzonden: dat nummer is vrij.
            if (geldend.Gemeente != deze.Gemeente || geldend.ToewijzingNummer != deze.ToewijzingNummer || geldend.IsVerwijderd)
            {
                continue;
            }

            if (geldend.Aanbieder == deze.Aanbieder && geldend.Bsn == deze.Bsn)
            {
                eigen = geldend;
            }
            else
            {
                ander = geldend;
            }
        }

        // Staat een nummer van vroeger al dubbel, dan mag wie er te veel is verwijderd worden.
        return ander is null || (deze.IsVerwijderd && eigen is not null)
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"ToewijzingNummer {deze.ToewijzingNummer} is bij gemeente {deze.Gemeente} al in gebruik voor {(ander.Bsn == deze.Bsn ? "dezelfde client" : "een andere client")} bij aanbieder {ander.Aanbieder} ({ander.Looptijd.InWoorden()}).",
                "Een ToewijzingNummer dat deze gemeente niet voor een ander gebruikt.");
    }
}
