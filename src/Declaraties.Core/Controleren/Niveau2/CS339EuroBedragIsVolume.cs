using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau2;

public static class CS339EuroBedragIsVolume
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "CS339",
        Niveau = Niveau.BinnenBericht,
        RetourCode = "0001",
        Eis = "Bij eenheid 83 (euro's) is IngediendBedrag gelijk aan GeleverdVolume.",
        Kop = "Bedrag en volume in euro's verschillen",
        Waarom = "Bij eenheid 83 is het volume het bedrag in eurocenten.",
        Herstel = "Zet bij GeleverdVolume en IngediendBedrag hetzelfde aantal eurocenten.",
        Bron = "iWmo en iJw 3.2, CS339",
        Prestatie = Toets,
        OokBijCredit = true,
    };

    private const int CentenPerEuro = 100;

    private static Uitkomst Toets(Toetsing t) =>
        t.Prestatie.Eenheid != Eenheid.Euro || t.Prestatie.IngediendBedrag.Cent == t.Prestatie.GeleverdVolume
            ? Uitkomst.Voldoet
            : Uitkomst.VoldoetNiet(
                $"IngediendBedrag is {t.Prestatie.IngediendBedrag.Cent} en GeleverdVolume {t.Prestatie.GeleverdVolume} bij eenheid 83 (euro's).",
                InWoorden(Bedoeld(t.Prestatie)));

    internal static string InWoorden(Bedrag bedrag) => string.Create(CultureInfo.InvariantCulture, $"GeleverdVolume en IngediendBedrag {bedrag.Cent}: allebei in eurocenten.");

    /// <summary>Wat er is bedoeld: het bedrag, tenzij dat in hele euro's staat en het volume in eurocenten.</summary>
    internal static Bedrag Bedoeld(Prestatie prestatie) =>
        prestatie.IngediendBedrag * CentenPerEuro is var bedrag && bedrag.Cent == prestatie.GeleverdVolume ? bedrag : prestatie.IngediendBedrag;
}
