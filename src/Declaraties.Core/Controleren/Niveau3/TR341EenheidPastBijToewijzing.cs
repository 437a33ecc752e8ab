using Declaraties.Domein;

namespace Declaraties.Controleren.Niveau3;

public static class TR341EenheidPastBijToewijzing
{
    public static DeclaratieRegel Regel { get; } = new()
    {
        Code = "TR341",
        Niveau = Niveau.TussenBerichten,
        RetourCode = "9341",
        Eis = "De eenheid is die van de toewijzing; bij een toewijzing in uren mogen het ook minuten zijn. Zonder Omvang is het een eenheid uit het contract.",
        Kop = "Eenheid past niet bij de toewijzing",
        Waarom = "Alleen in dezelfde eenheid is te zien of een volume past.",
        Herstel = "Reken het volume om naar de eenheid van de toewijzing; bij een toewijzing in uren mogen het minuten zijn.",
        Bron = "iWmo en iJw 3.2, TR341; IV081; besluit 16",
        Prestatie = Toets,
        MetToewijzing = true,
    };

    private const string InDieEenheid = ", met GeleverdVolume en ProductTarief in die eenheid.";

    internal static Uitkomst Toets(Toetsing t)
    {
        var eenheid = t.Prestatie.Eenheid;
        if (t.Toewijzing.Omvang is not { } omvang)
        {
            return ToetsAanContract(t, eenheid);
        }

        if (eenheid == omvang.Eenheid || (omvang.Eenheid == Eenheid.Uur && eenheid == Eenheid.Minuut))
        {
            return Uitkomst.Voldoet;
        }

        return Uitkomst.VoldoetNiet(
            $"Gedeclareerd in eenheid {eenheid.Code()} ({eenheid.InWoorden()}); toewijzing {t.Toewijzing.ToewijzingNummer} is in {omvang.Eenheid.Code()} ({omvang.Eenheid.InWoorden()}).",
            (omvang.Eenheid == Eenheid.Uur ? "Eenheid 04 (uren) of 01 (minuten)" : $"Eenheid {omvang.Eenheid.Code()} ({omvang.Eenheid.InWoorden()})") + InDieEenheid);
    }

    private static Uitkomst ToetsAanContract(Toetsing t, Eenheid eenheid)
    {
        if (eenheid == Eenheid.Euro || t.Contractregel is not null)
        {
            return Uitkomst.Voldoet;
        }

        var eenheden = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var regel in t.Contractregels)
        {
            if (regel.Geldigheid.Bevat(t.Prestatie.ProductPeriode.Begin))
            {
                eenheden.Add(regel.Eenheid.Code());
            }
        }

        if (eenheden.Count == 0)
        {
            // Zonder enige contractregel is niet de eenheid fout maar het tarief: dat zegt TR418 (besluit 16).
            return Uitkomst.Voldoet;
        }

        var afgesproken = string.Join(", ", eenheden);
        if (eenheden.Contains(Eenheid.Uur.Code()))
        {
            // Een tarief per uur dekt ook minuten.
            eenheden.Add(Eenheid.Minuut.Code());
        }

        return Uitkomst.VoldoetNiet(
            $"Gedeclareerd in eenheid {eenheid.Code()} ({eenheid.InWoorden()}); toewijzing {t.Toewijzing.ToewijzingNummer} heeft geen Omvang en het contract voor product {t.Prestatie.Product} kent eenheid {afgesproken}.",
            $"Eenheid {string.Join(" of ", eenheden)}{InDieEenheid}");
    }
}
