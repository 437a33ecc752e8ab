namespace Declaraties.Beleid.Tariferen;

/// <summary>Wat er van een tariefset voor één product geldt: zijn eigen waarden, en waar hij die niet heeft die van alle.</summary>
internal sealed record Productgegevens
{
    public required string Product { get; init; }

    public required IReadOnlyDictionary<Tariefparameter, Parameterwaarde> Waarden { get; init; }

    public required Grondslagkeuze? Grondslag { get; init; }

    public required IReadOnlyList<Schaalgebruik> Mix { get; init; }

    public static Productgegevens Van(Tariefset set, string product)
    {
        // What is for all comes first, so that what is for the product takes its place.
        var waarden = set.Parameters.Where(waarde => waarde.Product is null).Concat(set.Parameters.Where(waarde => waarde.Product == product));
        return new()
        {
            Product = product,
            Waarden = waarden.GroupBy(waarde => waarde.Parameter).ToDictionary(groep => groep.Key, groep => groep.Last()),
            Grondslag = set.Grondslagen.FirstOrDefault(keuze => keuze.Product == product) ?? set.Grondslagen.FirstOrDefault(keuze => keuze.Product is null),
            Mix = [.. set.Mix.Where(deel => deel.Product == product).Select(deel => Schaalgebruik.Van(set, deel))],
        };
    }

    /// <summary>De waarde zoals gegeven, of nul als zij ontbreekt.</summary>
    public Exact Getal(Tariefparameter parameter) => Waarden.TryGetValue(parameter, out var waarde) ? waarde.Waarde : Exact.Nul;

    /// <summary>De waarde van een percentage als deel: 93 % is 0,93.</summary>
    public Exact Deel(Tariefparameter parameter) => Getal(parameter) / 100;

    public bool Heeft(Tariefparameter parameter) => Waarden.ContainsKey(parameter);

    /// <summary>Dezelfde, met een waarde die zoveel keer zo groot is.</summary>
    public Productgegevens Maal(Tariefparameter parameter, Exact factor) => this with
    {
        Waarden = new Dictionary<Tariefparameter, Parameterwaarde>(Waarden) { [parameter] = Waarden[parameter] with { Waarde = Waarden[parameter].Waarde * factor } },
    };
}
