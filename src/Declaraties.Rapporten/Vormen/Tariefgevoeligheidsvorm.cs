using Declaraties.Beleid.Tariferen;

namespace Declaraties.Rapporten.Vormen;

/// <summary>Wat een tarief doet als een parameter een tiende anders is, in JSON.</summary>
/// <param name="Product">ProductCode.</param>
/// <param name="Parameter">Zoals in het bestand.</param>
/// <param name="LaagCenten">Bij een tiende minder, in eurocenten; null als er dan geen tarief is.</param>
/// <param name="HoogCenten">Bij een tiende meer.</param>
public sealed record Tariefgevoeligheidsvorm(string Product, string Parameter, long? LaagCenten, long? HoogCenten)
{
    public static Tariefgevoeligheidsvorm Van(Tariefgevoeligheid gevoeligheid)
    {
        ArgumentNullException.ThrowIfNull(gevoeligheid);
        return new(gevoeligheid.Product, gevoeligheid.Parameter.ToString(), gevoeligheid.Laag?.Cent, gevoeligheid.Hoog?.Cent);
    }
}
