using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een versie van een tariefset om vast te stellen.")]
internal sealed record Vaststelvraagvorm
{
    [Description("De versie; zonder is het de laatste.")]
    public int? Versie { get; init; }

    [Description("De eerste dag waarop zij geldt.")]
    public required DateOnly Vanaf { get; init; }
}
