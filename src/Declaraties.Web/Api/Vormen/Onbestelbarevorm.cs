using System.ComponentModel;
using Declaraties.Opslag;
using Declaraties.Opslag.Uitgaand;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bladzijde onbestelbare post, de oudste voorop.")]
internal sealed record Onbestelbarevorm
{
    public required int Aantal { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Onbestelbaarvorm> Post { get; init; }

    public static Onbestelbarevorm Van(Bladzijde<Onbestelbaar> lijst) => new()
    {
        Aantal = lijst.Aantal,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Post = [.. lijst.Rijen.Select(Onbestelbaarvorm.Van)],
    };
}
