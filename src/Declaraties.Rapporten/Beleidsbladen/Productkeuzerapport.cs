using Declaraties.Beleid.Indiceren;
using Declaraties.Domein;
using Declaraties.Rapporten.Indelen;
using Declaraties.Rapporten.Vormen;

namespace Declaraties.Rapporten.Beleidsbladen;

/// <summary>Van kenmerken naar een product. Er wordt niets van bewaard.</summary>
public static class Productkeuzerapport
{
    private static readonly Kolom<Productkeuze>[] _kolommen =
    [
        new("score", "Score", Kolomsoort.Geheel, keuze => keuze.Score),
        new("product", "Product", Kolomsoort.Tekst, keuze => keuze.Product) { Leeg = "geen" },
    ];

    private static readonly Kolom<Productdrempel>[] _drempels =
    [
        new("product", "Product", Kolomsoort.Tekst, drempel => drempel.Product),
        new("vanaf", "Vanaf", Kolomsoort.Geheel, drempel => drempel.Vanaf),
    ];

    /// <param name="keuze">Wat eruit komt.</param>
    /// <param name="drempels">Vanaf welke score welk product past.</param>
    public static Rapportage Maak(Productkeuze keuze, IReadOnlyList<Productdrempel> drempels)
    {
        ArgumentNullException.ThrowIfNull(keuze);
        var blad = Blad.Van("keuze", "Welk product past", _kolommen, () => [keuze]);
        return new()
        {
            Titel = "Product volgens kenmerken",
            Conclusies = () => [Conclusie(keuze, drempels), "Het product volgt uit de kenmerken en de minuten volgen uit de activiteiten; het een zegt niets over het ander."],
            Bladen = [blad, Blad.Van("drempels", "Drempels", _drempels, () => drempels.OrderBy(drempel => drempel.Vanaf))],
            Gevraagd = blad,
            Vorm = new Productkeuzevorm(keuze.Score, keuze.Product),
        };
    }

    private static string Conclusie(Productkeuze keuze, IReadOnlyList<Productdrempel> drempels)
    {
        var vanaf = drempels.Where(drempel => keuze.Product is null || drempel.Product == keuze.Product).Min(drempel => drempel.Vanaf);
        return keuze.Product is { } product
            ? $"De score is {Nederlands.Nummer(keuze.Score)}: {product}, vanaf {Nederlands.Nummer(vanaf)}."
            : $"De score is {Nederlands.Nummer(keuze.Score)}, en de laagste drempel is {Nederlands.Nummer(vanaf)}: er past geen product.";
    }
}
