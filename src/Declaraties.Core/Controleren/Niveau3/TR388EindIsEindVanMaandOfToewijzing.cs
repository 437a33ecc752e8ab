using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR388EindIsEindVanMaandOfToewijzing
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR388",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9388",
        Eis = "ProductPeriode eindigt op de laatste dag van haar maand, of op de Einddatum van de toewijzing als die eerder in de maand ligt.",
        Kop = "Einddatum is niet het einde van de maand of de toewijzing",
        Waarom = "Per toewijzing is er één prestatie voor de hele maand, of voor het deel waarin de toewijzing loopt.",
        Herstel = "Zet de Einddatum op de laatste dag van de maand, of op de Einddatum van de toewijzing als die eerder is.",
        Bron = "iWmo en iJw 3.2, TR388; besluit 4",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var eind = t.Prestatie.ProductPeriode.Eind;
        var einddatum = t.Toewijzing.Einddatum;
        if (eind > einddatum)
        {
            // Dat zegt TR308 al (besluit 4).
            return Uitkomst.Voldoet;
        }

        var laatsteDag = Maand.Van(eind).LaatsteDag;
        var verwacht = einddatum < laatsteDag ? einddatum.Value : laatsteDag;
        return eind == verwacht
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"ProductPeriode eindigt op {eind:yyyy-MM-dd}; de Einddatum van toewijzing {t.Toewijzing.ToewijzingNummer} is {(einddatum is { } dag ? $"{dag:yyyy-MM-dd}" : "leeg")}.",
                $"Einddatum {verwacht:yyyy-MM-dd}: de laatste dag van de maand, of de Einddatum van de toewijzing als die eerder ligt.");
    }
}
