using System.ComponentModel;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Web.Api.Vormen;

[Description("Een maand die definitief is.")]
internal sealed record Definitiefvorm
{
    [Description("De maand, als JJJJ-MM.")]
    public required string Maand { get; init; }

    public required DateTimeOffset Sinds { get; init; }

    [Description("Leeg van voordat dat werd bewaard.")]
    public string? Door { get; init; }

    public required long Versie { get; init; }

    public static Definitiefvorm Van(Gemeldestand maand) => new() { Maand = maand.Maand.ToString(), Sinds = maand.Stand.Moment, Door = maand.Door, Versie = maand.Stand.Versie };
}
