using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bericht om te laten vervallen.")]
internal sealed record Vervalvorm
{
    [Description("Waarom, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public required string Reden { get; init; }
}
