using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Hoe vaak aan een regel niet is voldaan.")]
internal sealed record Regeltellingvorm
{
    public required string Regel { get; init; }

    public required int Bevindingen { get; init; }
}
