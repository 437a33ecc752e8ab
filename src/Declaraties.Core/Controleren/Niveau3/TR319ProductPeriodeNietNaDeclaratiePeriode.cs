using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR319ProductPeriodeNietNaDeclaratiePeriode
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR319",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9319",
        Eis = "ProductPeriode eindigt niet na de DeclaratiePeriode.",
        Kop = "Prestatie ligt na de maand van de declaratie",
        Waarom = "Een declaratie gaat over haar maand en wat daarvoor lag.",
        Herstel = "Neem de prestatie mee in de declaratie van haar eigen maand, of zet de DeclaratiePeriode goed.",
        Bron = "iWmo en iJw 3.2, TR319",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Prestatie.ProductPeriode.Eind <= t.Bericht.DeclaratiePeriode.Eind
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"ProductPeriode {t.Prestatie.ProductPeriode} eindigt na de DeclaratiePeriode {t.Bericht.DeclaratiePeriode}.",
                $"DeclaratiePeriode {Maand.Van(t.Prestatie.ProductPeriode.Eind)}, of een latere maand, met een Dagtekening daarna. Is de ProductPeriode nog niet voorbij: dien de prestatie later in.");
}
