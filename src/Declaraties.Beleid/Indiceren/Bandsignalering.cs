using System.Globalization;
using Declaraties.Domein;
using Declaraties.Signaleren;

namespace Declaraties.Beleid.Indiceren;

/// <summary>Wat er aan de omvang van een toewijzing opvalt tegenover de bandbreedte van haar product. Het is een signaal, en nooit een grond om te weigeren.</summary>
public static class Bandsignalering
{
    /// <summary>
    /// Een signaal voor elke toewijzing van een bericht met minder of meer minuten per week dan op haar Ingangsdatum bij haar product hoort. Wat geen tijd per dag, week of
    /// maand is, en een product zonder bandbreedte, is nergens mee te vergelijken.
    /// </summary>
    public static IReadOnlyList<Signaal> Van(ToewijzingBericht bericht, Bandverloop banden)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        ArgumentNullException.ThrowIfNull(banden);
        return [.. bericht.Client.ToegewezenProducten.Select(product => Van(product.Toewijzing, banden)).OfType<Signaal>()];
    }

    private static Signaal? Van(Toewijzing toewijzing, Bandverloop banden)
    {
        if (toewijzing.IsVerwijderd
            || toewijzing.Product is not { Code: { } code } product
            || Weekminuten.Van(toewijzing.Omvang) is not { } minuten
            || banden.OpDag(toewijzing.Ingangsdatum)?.Banden.FirstOrDefault(band => band.ProductCode == code) is not { } band)
        {
            return null;
        }

        var ligging = band.Ligging(minuten);
        return ligging is not (Bandligging.Onder or Bandligging.Boven) ? null : new Signaal
        {
            Soort = Signaalsoort.ToewijzingBuitenBandbreedte,
            ToewijzingNummer = toewijzing.ToewijzingNummer,
            Product = product,
            Periode = toewijzing.Looptijd,
            Bedrag = Bedrag.Nul,
            Toelichting = string.Create(
                CultureInfo.InvariantCulture,
                $"Toewijzing {toewijzing.ToewijzingNummer} geeft {minuten.Rond(2):0.##} minuten per week van product {product}; dat is {(ligging == Bandligging.Onder ? "minder" : "meer")} dan de bandbreedte van {band.MinutenPerWeekVan:0.##} t/m {band.MinutenPerWeekTot:0.##} minuten per week die op {toewijzing.Ingangsdatum:yyyy-MM-dd}, haar Ingangsdatum, voor dit product geldt."),
        };
    }
}
