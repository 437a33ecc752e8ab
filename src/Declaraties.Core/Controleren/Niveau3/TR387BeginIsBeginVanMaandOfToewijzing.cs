using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR387BeginIsBeginVanMaandOfToewijzing
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR387",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9387",
        Eis = "ProductPeriode begint op de eerste dag van haar maand, of op de Ingangsdatum van de toewijzing als die later in de maand ligt.",
        Kop = "Begindatum is niet het begin van de maand of de toewijzing",
        Waarom = "Per toewijzing is er één prestatie voor de hele maand, of voor het deel waarin de toewijzing loopt.",
        Herstel = "Zet de Begindatum op de eerste dag van de maand, of op de Ingangsdatum van de toewijzing als die later is.",
        Bron = "iWmo en iJw 3.2, TR387; besluit 4",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var begin = t.Prestatie.ProductPeriode.Begin;
        var ingangsdatum = t.Toewijzing.Ingangsdatum;
        if (begin < ingangsdatum)
        {
            // Dat zegt TR307 al (besluit 4).
            return Uitkomst.Voldoet;
        }

        var eersteDag = Maand.Van(begin).EersteDag;
        var verwacht = eersteDag > ingangsdatum ? eersteDag : ingangsdatum;
        return begin == verwacht
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"ProductPeriode begint op {begin:yyyy-MM-dd}; de Ingangsdatum van toewijzing {t.Toewijzing.ToewijzingNummer} is {ingangsdatum:yyyy-MM-dd}.",
                $"Begindatum {verwacht:yyyy-MM-dd}: de eerste dag van de maand, of de Ingangsdatum als die later ligt.");
    }
}
