namespace Declaraties.Beleid.Registreren;

/// <summary>Wat declarabel is, met zijn geschiedenis: op elke dag geldt wat toen was afgesproken.</summary>
public sealed class Declarabelbeleid
{
    private readonly ILookup<Contactsoort, Declarabelregel> _regels;

    /// <param name="regels">Van een soort en product gelden er nooit twee op een dag.</param>
    public Declarabelbeleid(IEnumerable<Declarabelregel> regels) => _regels = regels.ToLookup(regel => regel.Soort);

    /// <summary>De regel die geldt; null als er die dag niets over de soort is afgesproken.</summary>
    /// <param name="soort">De soort contact.</param>
    /// <param name="product">ProductCode; null als de toewijzing er geen noemt.</param>
    /// <param name="dag">De dag van het contact.</param>
    public Declarabelregel? Zoek(Contactsoort soort, string? product, DateOnly dag)
    {
        Declarabelregel? voorAlle = null;
        foreach (var regel in _regels[soort])
        {
            if (!regel.Geldigheid.Bevat(dag))
            {
                continue;
            }

            if (regel.Product is null)
            {
                voorAlle = regel;
            }
            else if (regel.Product == product)
            {
                return regel;
            }
        }

        return voorAlle;
    }

    /// <summary>De eerste dag, vanaf <paramref name="vanaf"/>, waarop de soort voor een product declarabel is, al is het maar begrensd; null als dat nooit is.</summary>
    public DateOnly? EersteDag(Contactsoort soort, string? product, DateOnly vanaf)
    {
        // It can only change on a day on which a row begins, or the day after one has ended.
        var dagen = _regels[soort].Select(regel => regel.Ingangsdatum)
            .Concat(_regels[soort].Where(regel => regel.Einddatum < DateOnly.MaxValue).Select(regel => regel.Einddatum!.Value.AddDays(1)))
            .Where(dag => dag > vanaf)
            .Append(vanaf)
            .Order();
        foreach (var dag in dagen)
        {
            if (Zoek(soort, product, dag) is { Declarabel: not Declarabelheid.Nee })
            {
                return dag;
            }
        }

        return null;
    }
}
