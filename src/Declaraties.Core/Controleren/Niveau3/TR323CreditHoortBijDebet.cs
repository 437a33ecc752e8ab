using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR323CreditHoortBijDebet
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR323",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "8017",
        Eis = "Een creditprestatie trekt een goedgekeurde debetprestatie van deze aanbieder bij deze gemeente in, en is daaraan gelijk.",
        Kop = "Credit hoort niet bij een goedgekeurde prestatie",
        Waarom = "Een credit neemt een goedgekeurde prestatie in haar geheel terug, en is daar dus gelijk aan.",
        Herstel = "Neem alle waarden over van de prestatie die u intrekt, met haar ReferentieNummer als VorigReferentieNummer.",
        Bron = "iWmo en iJw 3.2, TR323; IV085; besluiten 5 en 15",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var credit = t.Prestatie;
        if (!credit.IsCredit)
        {
            return Uitkomst.Voldoet;
        }

        if (!t.Dossier.GoedgekeurdeDebets.TryGetValue(credit.VorigReferentieNummer!, out var debet))
        {
            return Uitkomst.VoldoetNiet(
                $"Van aanbieder {t.Bericht.Aanbieder} is geen goedgekeurde debetprestatie {credit.VorigReferentieNummer} bekend.",
                "Het ReferentieNummer van een goedgekeurde debetprestatie. Is er geen, dan valt er niets te crediteren: dien de prestatie niet in.");
        }

        var verschil = Verschil(t, debet);
        return verschil is null
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"De creditprestatie verschilt van debetprestatie {credit.VorigReferentieNummer}: {verschil}.",
                "Een creditprestatie die in alles gelijk is aan de debetprestatie, behalve de nummers en DebetCredit.");
    }

    private static string? Verschil(Toetsing t, GoedgekeurdeDebet debet)
    {
        var credit = t.Prestatie;
        return debet switch
        {
            _ when debet.Gemeente != t.Bericht.Gemeente => $"de debetprestatie is bij gemeente {debet.Gemeente} gedeclareerd",
            _ when debet.Bsn != credit.Bsn => "het Bsn is een ander",
            _ when debet.ToewijzingNummer != credit.ToewijzingNummer => $"ToewijzingNummer {credit.ToewijzingNummer} in plaats van {debet.ToewijzingNummer}",
            _ when debet.Product != credit.Product => $"product {credit.Product} in plaats van {debet.Product}",
            _ when debet.ProductPeriode != credit.ProductPeriode => $"ProductPeriode {credit.ProductPeriode} in plaats van {debet.ProductPeriode}",
            _ when debet.Eenheid != credit.Eenheid => $"eenheid {credit.Eenheid.Code()} in plaats van {debet.Eenheid.Code()}",
            _ when debet.GeleverdVolume != credit.GeleverdVolume => $"GeleverdVolume {credit.GeleverdVolume} in plaats van {debet.GeleverdVolume}",
            _ when debet.ProductTarief != credit.ProductTarief => $"ProductTarief {InCenten(credit.ProductTarief)} in plaats van {InCenten(debet.ProductTarief)}",
            _ when debet.IngediendBedrag != credit.IngediendBedrag => $"IngediendBedrag {credit.IngediendBedrag.Cent} in plaats van {debet.IngediendBedrag.Cent}",
            _ => null,
        };
    }

    private static string InCenten(Bedrag? tarief) => tarief?.Cent.ToString(CultureInfo.InvariantCulture) ?? "leeg";
}
