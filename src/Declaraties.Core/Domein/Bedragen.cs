namespace Declaraties.Domein;

public static class Bedragen
{
    /// <summary>De bedragen bij elkaar opgeteld.</summary>
    public static Bedrag Som<T>(this IEnumerable<T> rij, Func<T, Bedrag> bedrag)
    {
        ArgumentNullException.ThrowIfNull(rij);
        ArgumentNullException.ThrowIfNull(bedrag);
        var som = Bedrag.Nul;
        foreach (var een in rij)
        {
            som += bedrag(een);
        }

        return som;
    }
}
