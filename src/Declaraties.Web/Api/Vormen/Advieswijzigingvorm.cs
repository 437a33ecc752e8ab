using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een element dat anders moet.")]
public sealed record Advieswijzigingvorm
{
    [Description("Het element, zoals in een fout tegen het berichtschema.")]
    public required string Pad { get; init; }

    [Description("Wat erin hoort; null als het element weg moet.")]
    public required string? Waarde { get; init; }
}
