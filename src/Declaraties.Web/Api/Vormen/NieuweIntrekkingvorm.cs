using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een toestemming om in te trekken.")]
internal sealed record NieuweIntrekkingvorm
{
    [Description("Waarom, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public required string Reden { get; init; }
}
