using Declaraties.Berekenen;
using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau4;

public static class TR346BedragIsVolumeMaalTarief
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR346",
        Niveau = Niveau.ExterneBron,
        RetourCode = "9346",
        Eis = "IngediendBedrag is GeleverdVolume maal ProductTarief; bij een uurtarief voor minuten het uurtarief maal minuten gedeeld door 60, op hele centen.",
        Kop = "Bedrag is niet volume maal tarief",
        Waarom = "Een bedrag moet uit volume en tarief zijn na te rekenen.",
        Herstel = "Reken het bedrag opnieuw uit: volume maal tarief, bij een uurtarief voor minuten gedeeld door 60, op hele centen.",
        Bron = "iWmo en iJw 3.2, TR346; IV081; besluiten 8 en 10",
        Prestatie = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        if (t.Prestatie.Eenheid == Eenheid.Euro)
        {
            // Dan geldt CS339.
            return Uitkomst.Voldoet;
        }

        var regel = t.Contractregel;
        var verwacht = Tarief.Bedrag(regel, t.Prestatie);
        if (verwacht == t.Prestatie.IngediendBedrag)
        {
            return Uitkomst.Voldoet;
        }

        var berekening = regel is not null && Tarief.IsUurtariefVoorMinuten(regel, t.Prestatie.Eenheid)
            ? $"{t.Prestatie.GeleverdVolume} minuten x {regel.Tarief.Cent} eurocent per uur / 60"
            : $"{t.Prestatie.Volume} x {t.Prestatie.ProductTarief.GetValueOrDefault().Cent} eurocent";
        return Uitkomst.VoldoetNiet(
            $"IngediendBedrag is {t.Prestatie.IngediendBedrag.Cent}; {berekening} is {verwacht.Cent}.",
            $"IngediendBedrag {verwacht.Cent}.");
    }
}
