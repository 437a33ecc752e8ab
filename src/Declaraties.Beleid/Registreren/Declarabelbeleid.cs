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
}
