using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class CS340DeclaratiePeriodeIsKalendermaand
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CS340",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "DeclaratiePeriode is precies één hele kalendermaand.",
        Kop = "DeclaratiePeriode is geen hele maand",
        Waarom = "Een declaratie gaat over een kalendermaand.",
        Herstel = "Zet de DeclaratiePeriode op de eerste t/m de laatste dag van de maand.",
        Bron = "iWmo en iJw 3.2, CS340",
        Declaratie = Toets,
    };

    private static Uitkomst Toets(Toetsing t)
    {
        var periode = t.Bericht.DeclaratiePeriode;
        var maand = Maand.Van(periode.Begin).Periode;
        return periode == maand
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet($"DeclaratiePeriode is {periode}.", $"Een hele kalendermaand, zoals {maand}.");
    }
}
