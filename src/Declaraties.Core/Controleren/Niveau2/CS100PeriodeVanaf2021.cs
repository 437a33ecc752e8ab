using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class CS100PeriodeVanaf2021
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CS100",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "De datums van een periode zijn 2021-01-01 of later.",
        Kop = "Periode ligt voor 2021",
        Waarom = "Deze uitgave van de standaard is er voor ondersteuning vanaf 2021.",
        Herstel = "Controleer de datums. Kloppen zij, laat de prestatie dan weg: wat voor 2021 is geleverd wordt niet met dit bericht gedeclareerd.",
        Bron = "iWmo en iJw 3.2, CS100",
        Declaratie = t => Toets("DeclaratiePeriode", t.Bericht.DeclaratiePeriode),
        Prestatie = t => Toets("ProductPeriode", t.Prestatie.ProductPeriode),
        OokBijCredit = true,
    };

    private static readonly DateOnly _eersteDag = new(2021, 1, 1);

    private static Uitkomst Toets(string naam, Periode periode) =>
        periode.Begin >= _eersteDag && periode.Eind >= _eersteDag
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"{naam} is {periode}; dat is (deels) voor {_eersteDag:yyyy-MM-dd}.",
                $"Een periode vanaf {_eersteDag:yyyy-MM-dd}. Wat eerder is geleverd wordt niet met dit bericht gedeclareerd.");
}
