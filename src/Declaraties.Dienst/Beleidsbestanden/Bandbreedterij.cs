using Declaraties.Beleid.Indiceren;
using Declaraties.Dienst.Invoer;

namespace Declaraties.Dienst.Beleidsbestanden;

/// <summary>Een rij van een bestand met bandbreedtes.</summary>
internal static class Bandbreedterij
{
    private const string Bestand = "bandbreedtes";
    private static readonly Getalvorm _minuten = new("een aantal minuten per week", 0, 7 * 24 * 60);

    public static CsvKop Kop { get; } = Waardebronnen.Kop("ProductCode", "MinutenPerWeekVan", "MinutenPerWeekTot");

    public static Bandbreedte Lees(CsvRij rij)
    {
        var bandbreedte = new Bandbreedte(rij.ProductCode(0), rij.Getal(1, "MinutenPerWeekVan", _minuten), rij.Getal(2, "MinutenPerWeekTot", _minuten));
        if (rij.Fouten.Count == 0 && bandbreedte.MinutenPerWeekTot < bandbreedte.MinutenPerWeekVan)
        {
            rij.Fouten.Add($"MinutenPerWeekTot '{rij.Tekst(2)}' is lager dan MinutenPerWeekVan '{rij.Tekst(1)}'; verwacht de laagste eerst");
        }

        rij.Bron(Bestand, status: 3);
        return bandbreedte;
    }
}
