using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een tariefset met andere waarden, om mee te rekenen.")]
internal sealed record Berekeningsvraagvorm
{
    [Description("De naam van de tariefset waarvan wordt uitgegaan.")]
    public required string Tariefset { get; init; }

    [Description("De versie; zonder is het de laatste.")]
    public int? Versie { get; init; }

    [Description("Wat er anders is; zonder wordt gerekend met wat er staat.")]
    public IReadOnlyList<Parameterwijzigingvorm>? Wijzigingen { get; init; }
}
