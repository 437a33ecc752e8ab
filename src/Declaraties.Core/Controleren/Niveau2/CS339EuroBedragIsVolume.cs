using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

/// <summary>Bij eenheid 83 (euro's) is IngediendBedrag gelijk aan GeleverdVolume.</summary>
public static class CS339EuroBedragIsVolume
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CS339",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Bij eenheid 83 (euro's) is IngediendBedrag gelijk aan GeleverdVolume.",
        Bron = "iWmo 3.2, CS339",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private static Uitkomst Toets(Toetsing t) =>
        t.Prestatie.Eenheid != Eenheid.Euro || t.Prestatie.IngediendBedrag == t.Prestatie.GeleverdVolume
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"IngediendBedrag is {t.Prestatie.IngediendBedrag} en GeleverdVolume {t.Prestatie.GeleverdVolume} bij eenheid 83 (euro's).",
                $"IngediendBedrag {t.Prestatie.GeleverdVolume}.");
}
