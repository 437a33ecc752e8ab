using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Toewijzen;

namespace Declaraties.Worker;

/// <summary>Wat er op een toewijzingsbericht is aan te merken dat niveau 1 heeft doorstaan. Elke intake vraagt het hier.</summary>
internal static class Toewijzingsloket
{
    /// <summary>Zoveel dubbele productcodes per bericht worden genoemd; de lezer weet dan wel genoeg.</summary>
    private const int MeesteConflicten = 20;

    /// <summary>De bezwaren binnen het bericht (niveau 2).</summary>
    public static IReadOnlyList<string> Bezwaren(ToewijzingBericht bericht) => [.. ToewijzingControle.BinnenBericht(bericht).Select(InWoorden)];

    /// <summary>De bezwaren tegenover wat er al is: niveau 3 en 4, en één ProductCode per client.</summary>
    /// <param name="categorieen">De categorieën waarvoor dat laatste geldt.</param>
    public static Func<ToewijzingBericht, Toewijzingsdossier, IReadOnlyList<string>> Toets(IReadOnlySet<string> categorieen) => (bericht, dossier) =>
    [
        .. ToewijzingControle.TussenBerichten(bericht, dossier).Select(InWoorden),
        .. EenProductcode.Zoek(dossier.Toewijzingen, [.. bericht.Client.ToegewezenProducten.Select(product => product.Toewijzing)], categorieen)
            .Take(MeesteConflicten)
            .Select(conflict => $"{conflict.Toelichting} {conflict.ZouVoldoen}"),
    ];

    private static string InWoorden(Bevinding bevinding) => $"{bevinding.Plaats}: {bevinding.Toelichting} {bevinding.ZouVoldoen} ({bevinding.Regel.Code}, {bevinding.Regel.RetourCode})";
}
