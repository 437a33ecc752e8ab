using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Waar meer van een declaratie staat.")]
internal sealed record Declaratielinksvorm
{
    public required Linkvorm Bevindingen { get; init; }
}
