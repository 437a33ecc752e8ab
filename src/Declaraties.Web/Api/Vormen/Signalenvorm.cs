using System.ComponentModel;
using Declaraties.Opslag;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bladzijde signalen.")]
internal sealed record Signalenvorm
{
    public required int Aantal { get; init; }

    [Description("Er zijn er meer dan geteld.")]
    public required bool IsMeer { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Signaalvorm> Signalen { get; init; }

    public static Signalenvorm Van(Bladzijde<BewaardSignaal> lijst) => new()
    {
        Aantal = lijst.Aantal,
        IsMeer = lijst.IsMeer,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Signalen = [.. lijst.Rijen.Select(signaal => Signaalvorm.Van(signaal, isVanGemeente: true))],
    };
}
