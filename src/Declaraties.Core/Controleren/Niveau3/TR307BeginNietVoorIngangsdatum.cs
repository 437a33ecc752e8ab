using Declaraties.Berekenen;

namespace Declaraties.Controleren.Niveau3;

public static class TR307BeginNietVoorIngangsdatum
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR307",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9307",
        Eis = "ProductPeriode begint niet voor de Ingangsdatum van de toewijzing.",
        Kop = "Begint voor de toewijzing",
        Waarom = "Voor de Ingangsdatum was er nog niets toegewezen.",
        Herstel = "Laat de ProductPeriode beginnen op de Ingangsdatum van de toewijzing, met alleen wat er vanaf die dag is geleverd.",
        Bron = "iWmo en iJw 3.2, TR307; besluit 4",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Prestatie.ProductPeriode.Begin >= t.Toewijzing.Ingangsdatum
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"ProductPeriode begint op {t.Prestatie.ProductPeriode.Begin:yyyy-MM-dd}, voor de Ingangsdatum {t.Toewijzing.Ingangsdatum:yyyy-MM-dd} van toewijzing {t.Toewijzing.ToewijzingNummer}.",
                Productperiode.Juist(t.Prestatie.ProductPeriode, t.Toewijzing) is { } juist
                    ? $"Begindatum {juist.Begin:yyyy-MM-dd}: de Ingangsdatum, of de eerste dag van de maand als die later ligt."
                    : "Niets: de toewijzing loopt dan niet. Dien de prestatie op deze toewijzing niet in.");
}
