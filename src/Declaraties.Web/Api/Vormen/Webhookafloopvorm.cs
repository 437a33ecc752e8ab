using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Hoe het met een webhook afliep.")]
internal sealed record Webhookafloopvorm
{
    [Description("Bij een proef: of de ontvanger haar aannam.")]
    public required bool Gelukt { get; init; }

    public required string Uitleg { get; init; }
}
