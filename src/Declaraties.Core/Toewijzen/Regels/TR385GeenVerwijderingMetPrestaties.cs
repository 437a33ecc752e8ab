using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Toewijzen.Regels;

public static class TR385GeenVerwijderingMetPrestaties
{
    public static ToewijzingRegel Regel { get; } = new()
    {
        Code = "TR385",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9385",
        Eis = "Een toewijzing met goedgekeurde prestaties die niet zijn gecrediteerd wordt niet verwijderd (RedenWijziging 13).",
        Kop = "Verwijderen kan niet: er is op gedeclareerd",
        Waarom = "Van een verwijderde toewijzing zou de grond onder wat is betaald wegvallen.",
        Herstel = "Laat de aanbieder eerst crediteren, of beëindig de toewijzing in plaats van haar te verwijderen.",
        Bron = "iWmo en iJw 3.2, TR385; besluit 122",
        ToegewezenProduct = Toets,
    };

    private static Uitkomst Toets(ToegewezenProductToetsing t)
    {
        if (!t.Toewijzing.IsVerwijderd || t.Dossier.OpenDebets[t.Toewijzing.ToewijzingNummer].ToList() is not { Count: > 0 } open)
        {
            return Uitkomst.Voldoet;
        }

        var andere = open.Count == 1 ? "" : open.Count == 2 ? " en nog 1 prestatie" : $" en nog {open.Count - 1} prestaties";
        return Uitkomst.VoldoetNiet(
            $"Op toewijzing {t.Toewijzing.ToewijzingNummer} is prestatie {Afscherming.ZonderBsn(open[0].ReferentieNummer)} over {open[0].ProductPeriode}{andere} goedgekeurd en niet gecrediteerd; verwijderen kan dan niet.",
            open.Count == 1 ? "Eerst een creditprestatie van de aanbieder; daarna het verwijderen." : "Eerst creditprestaties van de aanbieder; daarna het verwijderen.");
    }
}
