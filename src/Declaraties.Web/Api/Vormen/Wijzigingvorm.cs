using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een regel die nieuw is of verandert.")]
internal sealed record Wijzigingvorm
{
    public required string Wat { get; init; }

    [Description("Hoe het nu staat; leeg als het nieuw is.")]
    public string? Was { get; init; }

    public required string Wordt { get; init; }
}
