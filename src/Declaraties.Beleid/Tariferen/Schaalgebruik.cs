namespace Declaraties.Beleid.Tariferen;

/// <summary>Een deel van de mix met wat de tariefset over zijn schaal en cao zegt.</summary>
internal sealed record Schaalgebruik(Mixdeel Deel, Salarisschaal Schaal, IReadOnlyList<Caocomponent> Componenten)
{
    /// <exception cref="ArgumentException">De schaal is er niet; wie een tariefset maakt ziet daarop toe.</exception>
    public static Schaalgebruik Van(Tariefset set, Mixdeel deel) => new(
        deel,
        set.Schalen.FirstOrDefault(schaal => schaal.Cao == deel.Cao && schaal.Schaal == deel.Schaal)
            ?? throw new ArgumentException($"De mix noemt schaal {deel.Schaal} van cao {deel.Cao}, en die is er niet.", nameof(deel)),
        [.. set.Componenten.Where(component => component.Cao == deel.Cao)]);
}
