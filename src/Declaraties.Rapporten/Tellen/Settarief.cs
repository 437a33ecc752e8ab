using Declaraties.Beleid;
using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Wat een vastgestelde tariefset voor een product geeft.</summary>
internal sealed record Settarief(string Product, Tariefherkomst Herkomst, Bedrag Tarief)
{
    /// <summary>Van elk product in elke tariefset door de tijd. Een versie geldt tot er van dezelfde naam een ander begint.</summary>
    public static IReadOnlyList<Geldend<Settarief>> Vakken(IReadOnlyList<BewaardeTariefset> sets) =>
    [
        .. sets.GroupBy(set => set.Herkomst.Set, StringComparer.Ordinal).OrderBy(groep => groep.Key, StringComparer.Ordinal)
            .SelectMany(groep => Vakken([.. groep], groep.SelectMany(set => set.Tarieven).Select(tarief => tarief.Product).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
    ];

    private static IEnumerable<Geldend<Settarief>> Vakken(IReadOnlyList<BewaardeTariefset> versies, IEnumerable<string> producten)
    {
        var wissels = versies.SelectMany(set => set.Vaststellingen).Select(vaststelling => vaststelling.Vanaf).ToList();
        return producten.SelectMany(product => Verloop.Van(wissels, dag =>
        {
            var geldt = versies.Where(set => set.VastgesteldOp(dag) is not null).MaxBy(set => set.VastgesteldOp(dag));
            return geldt?.Tarieven.FirstOrDefault(tarief => tarief.Product == product) is { } tarief ? new Settarief(product, geldt.Herkomst, tarief.Tarief) : null;
        }));
    }
}
