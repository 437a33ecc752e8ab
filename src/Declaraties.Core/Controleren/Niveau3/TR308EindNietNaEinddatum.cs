using Declaraties.Berekenen;

namespace Declaraties.Controleren.Niveau3;

public static class TR308EindNietNaEinddatum
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR308",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9308",
        Eis = "ProductPeriode eindigt niet na de Einddatum van de toewijzing.",
        Kop = "Loopt door na de toewijzing",
        Waarom = "Na de Einddatum is er niets meer toegewezen.",
        Herstel = "Laat de ProductPeriode eindigen op de Einddatum van de toewijzing, met alleen wat er t/m die dag is geleverd.",
        Bron = "iWmo en iJw 3.2, TR308; besluit 4",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Toewijzing.Einddatum is { } einddatum && t.Prestatie.ProductPeriode.Eind > einddatum
            ? Uitkomst.VoldoetNiet(
                $"ProductPeriode eindigt op {t.Prestatie.ProductPeriode.Eind:yyyy-MM-dd}, na de Einddatum {einddatum:yyyy-MM-dd} van toewijzing {t.Toewijzing.ToewijzingNummer}.",
                Productperiode.Juist(t.Prestatie.ProductPeriode, t.Toewijzing) is { } juist
                    ? $"Einddatum {juist.Eind:yyyy-MM-dd}: de Einddatum van de toewijzing, of de laatste dag van de maand als die eerder ligt."
                    : "Niets: de toewijzing loopt dan niet. Dien de prestatie op deze toewijzing niet in.")
            : Uitkomst.Voldoet;
}
