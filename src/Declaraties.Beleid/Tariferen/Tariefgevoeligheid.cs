using Declaraties.Domein;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat een tarief doet als één parameter een tiende lager of hoger is.</summary>
/// <param name="Product">Het product.</param>
/// <param name="Parameter">Wat er verandert.</param>
/// <param name="Tarief">Zonder verandering.</param>
/// <param name="Laag">Bij een tiende minder; null als er dan geen tarief is.</param>
/// <param name="Hoog">Bij een tiende meer; null als er dan geen tarief is.</param>
public sealed record Tariefgevoeligheid(string Product, Tariefparameter Parameter, Bedrag Tarief, Bedrag? Laag, Bedrag? Hoog)
{
    private static readonly Exact _minder = new(9, 10);
    private static readonly Exact _meer = new(11, 10);

    /// <summary>Van elk product en elke parameter die het heeft; wat het tarief het meest verandert staat vooraan.</summary>
    /// <param name="set">De tariefset.</param>
    /// <param name="uitkomst">Wat eruit komt.</param>
    public static IReadOnlyList<Tariefgevoeligheid> Van(Tariefset set, Tariefuitkomst uitkomst)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(uitkomst);
        return
        [
            .. uitkomst.Tarieven.SelectMany(berekening =>
            {
                var gegevens = Productgegevens.Van(set, berekening.Product);
                return Parameterlijst.Alle.Where(gegevens.Heeft).Select(parameter => new Tariefgevoeligheid(
                    berekening.Product,
                    parameter,
                    berekening.Tarief,
                    uitkomst.Regels.Probeer(gegevens.Maal(parameter, _minder))?.Tarief,
                    uitkomst.Regels.Probeer(gegevens.Maal(parameter, _meer))?.Tarief)).OrderByDescending(gevoeligheid => gevoeligheid.Uitslag);
            }),
        ];
    }

    /// <summary>Hoeveel het tarief hoogstens verandert; geen tarief is het meeste.</summary>
    public Bedrag Uitslag => Laag is { } laag && Hoog is { } hoog ? Bedrag.Max((laag - Tarief).Absoluut, (hoog - Tarief).Absoluut) : new(long.MaxValue);
}
