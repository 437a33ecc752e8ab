using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat er met een toestemming is gedaan.")]
internal sealed record Toestemmingafloopvorm
{
    public required long Nummer { get; init; }

    public required string Uitleg { get; init; }

    [Description("De vastgehouden declaraties die hierdoor anders kunnen worden, hoogstens de eerste vijfhonderd: om mee te geven aan /v1/declaraties/beproeving.")]
    public required IReadOnlyList<Verwijzingvorm> Raakt { get; init; }
}
