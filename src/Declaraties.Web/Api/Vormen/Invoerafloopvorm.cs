using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat er is ingelezen.")]
internal sealed record Invoerafloopvorm
{
    public required string Uitleg { get; init; }

    [Description("Van een toewijzing (WMO301 of JW301): het id van het bericht, dat wordt verwerkt in de volgorde van ontvangst.")]
    public string? Bericht { get; init; }

    [Description("De vastgehouden declaraties die hierdoor anders kunnen worden, hoogstens de eerste vijfhonderd: om mee te geven aan /v1/declaraties/beproeving.")]
    public required IReadOnlyList<Verwijzingvorm> Raakt { get; init; }

    [Description("Wat niet is ingelezen, en waarom.")]
    public required IReadOnlyList<string> Geweigerd { get; init; }
}
