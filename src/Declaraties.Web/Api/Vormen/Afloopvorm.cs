using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Hoe een handeling is afgelopen.")]
internal sealed record Afloopvorm
{
    public required string Id { get; init; }

    [Description("Het oordeel dat nu geldt.")]
    public long? Oordeel { get; init; }

    public required string Uitleg { get; init; }
}
