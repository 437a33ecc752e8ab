using System.ComponentModel;
using Declaraties.Beoordelen;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een oordeel in getallen.")]
public sealed record Oordeelsomvorm
{
    public required string Uitslag { get; init; }

    public required long IngediendCenten { get; init; }

    public required long ToegekendCenten { get; init; }

    public required int Goedgekeurd { get; init; }

    public required int Afgewezen { get; init; }

    public required int NietBeoordeeld { get; init; }

    public static Oordeelsomvorm Van(Oordeelsom som) => new()
    {
        Uitslag = som.Uitslag.InWoorden(),
        IngediendCenten = som.Ingediend.Cent,
        ToegekendCenten = som.Toegekend.Cent,
        Goedgekeurd = som.Goedgekeurd,
        Afgewezen = som.Afgewezen,
        NietBeoordeeld = som.NietBeoordeeld,
    };
}
