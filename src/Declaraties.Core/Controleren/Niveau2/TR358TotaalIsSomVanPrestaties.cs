using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class TR358TotaalIsSomVanPrestaties
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR358",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "TotaalIngediendBedrag is de som van de bedragen van alle prestaties: debet opgeteld, credit afgetrokken.",
        Kop = "Totaal is niet de som van de prestaties",
        Waarom = "Aan het totaal is te zien of een bericht onderweg volledig is gebleven.",
        Herstel = "Tel de bedragen van alle prestaties op, met een credit eraf, en zet dat in TotaalIngediendBedrag.",
        Bron = "iWmo en iJw 3.2, TR358",
        Declaratie = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var som = Bedrag.Nul;
        foreach (var prestatie in t.Bericht.Prestaties)
        {
            som += prestatie.Bedrag;
        }

        var totaal = t.Bericht.TotaalIngediendBedrag;
        return som == totaal
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"TotaalIngediendBedrag is {totaal}, de prestaties zijn samen {som}.",
                $"TotaalBedrag {som.Absoluut.Cent} met DebetCredit {(char)som.DebetCredit}; verandert er een prestatie, dan de nieuwe som.");
    }
}
