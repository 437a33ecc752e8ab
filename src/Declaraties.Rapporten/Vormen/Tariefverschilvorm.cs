using Declaraties.Beleid.Tariferen;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Het verschil tussen twee tarieven van een product in JSON.</summary>
/// <param name="Product">ProductCode.</param>
/// <param name="TariefCenten">In de eerste set, in eurocenten; null als het er niet in staat.</param>
/// <param name="TariefCenten2">In de tweede.</param>
/// <param name="Elementen">Wat elk element bijdraagt, in de volgorde van de formule; leeg als het product maar in één set staat.</param>
public sealed record Tariefverschilvorm(string Product, long? TariefCenten, long? TariefCenten2, IReadOnlyList<Elementverschilvorm> Elementen)
{
    public static Tariefverschilvorm Van(Tariefverschil verschil)
    {
        ArgumentNullException.ThrowIfNull(verschil);
        return new(verschil.Product, verschil.Eerst?.Tarief.Cent, verschil.Daarna?.Tarief.Cent, [.. verschil.Elementen.Select(Elementverschilvorm.Van)]);
    }
}
