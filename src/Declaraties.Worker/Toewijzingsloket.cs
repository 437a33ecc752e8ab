using Declaraties.Controleren;
using Declaraties.Domein;

namespace Declaraties.Worker;

/// <summary>Wat er op een toewijzingsbericht is aan te merken dat niveau 1 heeft doorstaan. Elke intake vraagt het hier.</summary>
internal static class Toewijzingsloket
{
    /// <summary>Zoveel dubbele productcodes per bericht worden genoemd; de lezer weet dan wel genoeg.</summary>
    private const int MeesteConflicten = 20;

    /// <summary>De bezwaren binnen het bericht (niveau 2).</summary>
    public static IReadOnlyList<string> Bezwaren(ToewijzingBericht bericht) =>
        [.. ToewijzingControle.BinnenBericht(bericht).Select(b => $"{b.Plaats}: {b.Toelichting} {b.ZouVoldoen} ({b.Regel.Code}, {b.Regel.RetourCode})")];

    /// <summary>De bezwaren tegenover wat er al is: één ProductCode per client.</summary>
    public static IEnumerable<string> Conflicten(ToewijzingBericht bericht, IReadOnlyList<Toewijzing> bestaand, IReadOnlySet<string> categorieen) =>
        EenProductcode.Zoek(bestaand, [.. bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing)], categorieen)
            .Take(MeesteConflicten)
            .Select(conflict => $"{conflict.Toelichting} {conflict.ZouVoldoen}");
}
