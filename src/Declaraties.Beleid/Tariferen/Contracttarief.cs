using Declaraties.Domein;

namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat er voor een product in de contracten staat.</summary>
/// <param name="Product">Het product.</param>
/// <param name="Eenheid">Waarvoor het tarief is.</param>
/// <param name="Laagste">Het laagste tarief van alle aanbieders.</param>
/// <param name="Hoogste">Het hoogste.</param>
/// <param name="Aanbieders">Hoeveel er een hebben.</param>
public sealed record Contracttarief(Product Product, Eenheid Eenheid, Bedrag Laagste, Bedrag Hoogste, int Aanbieders)
{
    /// <summary>Van elk product en elke eenheid door de tijd, op product.</summary>
    public static IEnumerable<Geldend<Contracttarief>> Vakken(IReadOnlyList<Contractregel> contracten)
    {
        ArgumentNullException.ThrowIfNull(contracten);
        return contracten.GroupBy(regel => (regel.Product, regel.Eenheid))
            .OrderBy(groep => groep.Key.Product.Categorie, StringComparer.Ordinal)
            .ThenBy(groep => groep.Key.Product.Code, StringComparer.Ordinal)
            .ThenBy(groep => groep.Key.Eenheid)
            .SelectMany(groep => Verloop.Van(groep.SelectMany(Wissels), dag => OpDag(groep.Key.Product, groep.Key.Eenheid, [.. groep.Where(regel => regel.Geldigheid.Bevat(dag))])));
    }

    private static Contracttarief? OpDag(Product product, Eenheid eenheid, IReadOnlyList<Contractregel> regels) => regels.Count == 0
        ? null
        : new(product, eenheid, new(regels.Min(regel => regel.Tarief.Cent)), new(regels.Max(regel => regel.Tarief.Cent)), regels.Select(regel => regel.Aanbieder).Distinct().Count());

    private static IEnumerable<DateOnly> Wissels(Contractregel regel) =>
        regel.Einddatum is { } einde && einde < DateOnly.MaxValue ? [regel.Ingangsdatum, einde.AddDays(1)] : [regel.Ingangsdatum];
}
