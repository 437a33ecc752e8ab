using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Opslag.Rapporten;

/// <summary>Wat er is ingediend, en wat daarvan is afgewezen.</summary>
public sealed class Indieningen
{
    public long Declaraties { get; private set; }

    /// <summary>Declaraties die in hun geheel zijn afgekeurd.</summary>
    public long GeheelAfgekeurd { get; private set; }

    public long Prestaties { get; private set; }

    public long Afgewezen { get; private set; }

    /// <summary>Ook van declaraties die in hun geheel zijn afgekeurd.</summary>
    public Bedrag Ingediend { get; private set; }

    public Bedrag Toegekend { get; private set; }

    public static Indieningen Som(IEnumerable<Indieningen> delen)
    {
        ArgumentNullException.ThrowIfNull(delen);
        var som = new Indieningen();
        foreach (var deel in delen)
        {
            som.Declaraties += deel.Declaraties;
            som.GeheelAfgekeurd += deel.GeheelAfgekeurd;
            som.Prestaties += deel.Prestaties;
            som.Afgewezen += deel.Afgewezen;
            som.Ingediend += deel.Ingediend;
            som.Toegekend += deel.Toegekend;
        }

        return som;
    }

    internal void Tel(Declaratiebeeld declaratie)
    {
        Declaraties++;
        GeheelAfgekeurd += declaratie.IsVerwerkt ? 0 : 1;
        Prestaties += declaratie.Goedgekeurd + declaratie.Afgewezen;
        Afgewezen += declaratie.Afgewezen;
        Ingediend += declaratie.Ingediend;
        Toegekend += declaratie.Toegekend;
    }
}
