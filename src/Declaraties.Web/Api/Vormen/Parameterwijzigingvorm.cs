using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een parameter met een andere waarde.")]
internal sealed record Parameterwijzigingvorm
{
    [Description("Voor welk product; leeg voor alle producten.")]
    public string? Product { get; init; }

    [Description("De naam van de parameter, zoals in parameters.csv.")]
    public required string Parameter { get; init; }

    [Description("De waarde, met een komma of een punt: een percentage als 93 voor 93 %, euro's of uren. Leeg: de parameter is er niet.")]
    public required string Waarde { get; init; }
}
