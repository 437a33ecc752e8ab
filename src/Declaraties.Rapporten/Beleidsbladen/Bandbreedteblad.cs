using System.Globalization;
using Declaraties.Beleid;
using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Hoeveel minuten per week wanneer bij een product hoorden.</summary>
internal static class Bandbreedteblad
{
    private static readonly Kolom<Geldend<Bandbreedte>>[] _kolommen =
    [
        new("productCode", "Product", Kolomsoort.Tekst, vak => vak.Waarde.ProductCode),
        new("minutenPerWeekVan", "Minuten per week van", Kolomsoort.Minuten, vak => Honderdsten(vak.Waarde.MinutenPerWeekVan)),
        new("minutenPerWeekTot", "Minuten per week tot", Kolomsoort.Minuten, vak => Honderdsten(vak.Waarde.MinutenPerWeekTot)),
        new("vanaf", "Vanaf", Kolomsoort.Datum, vak => vak.Duur.Begin),
        new("totEnMet", "Tot en met", Kolomsoort.Datum, vak => vak.Duur.Einde()) { Leeg = "geldt nog" },
    ];

    public static Blad Maak(IReadOnlyList<Geldend<Bandbreedte>> banden, Periode venster) => Blad.Van("bandbreedtes", "Bandbreedtes van producten", _kolommen, () => banden) with
    {
        Uitleg = "Hoeveel minuten per week bij een product horen; de randen horen erbij. Een toewijzing erbuiten is een signaal en nooit een reden om te weigeren, en wat iemand krijgt volgt niet uit deze tabel.",
        Tekeningen = [Tijdbanen.Maak("Minuten per week door de tijd", venster, banden, band => band.ProductCode, InWoorden, _ => false)],
    };

    /// <summary>Zoals <c>120 - 240</c>.</summary>
    public static string InWoorden(Bandbreedte band) => string.Create(CultureInfo.InvariantCulture, $"{band.MinutenPerWeekVan:0.##} - {band.MinutenPerWeekTot:0.##}").Replace('.', ',');

    private static long Honderdsten(decimal minuten) => (long)decimal.Round(minuten * 100, MidpointRounding.AwayFromZero);
}
