using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat er met een toestemming is gedaan.")]
internal sealed record Toestemmingafloopvorm
{
    public required long Nummer { get; init; }

    public required string Uitleg { get; init; }
}
