using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class CS337ProductPeriodeBinnenEenMaand
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CS337",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "De Einddatum van een ProductPeriode valt in dezelfde kalendermaand als haar Begindatum.",
        Kop = "ProductPeriode loopt over een maandgrens",
        Waarom = "Er wordt per kalendermaand afgerekend.",
        Herstel = "Splits de prestatie in een per kalendermaand, elk met een eigen ReferentieNummer en met wat in die maand is geleverd.",
        Bron = "iWmo en iJw 3.2, CS337",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var periode = t.Prestatie.ProductPeriode;
        return Maand.Van(periode.Begin) == Maand.Van(periode.Eind)
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"ProductPeriode {periode} valt niet binnen één kalendermaand.",
                InWoorden(Productperiode.Juist(periode, null)));
    }

    /// <param name="juist">Een periode die wel kan, als die er is.</param>
    internal static string InWoorden(Periode? juist) => $"Een prestatie per kalendermaand{(juist is { } periode ? $", zoals {periode} met het volume van die maand" : "")}.";
}
