using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Dat een toestemming is ingetrokken.")]
internal sealed record Intrekkingvorm
{
    public required DateOnly Op { get; init; }

    public required string Door { get; init; }

    public required string Reden { get; init; }
}
