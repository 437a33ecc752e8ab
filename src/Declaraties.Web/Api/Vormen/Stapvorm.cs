using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat er met een vastgehouden declaratie is gedaan.")]
internal sealed record Stapvorm
{
    public required DateTimeOffset Moment { get; init; }

    [Description("termijn is vanzelf vrijgegeven.")]
    [AllowedValues("vastgehouden", "herbeoordeeld", "vrijgegeven", "termijn")]
    public required string Soort { get; init; }

    public required string Wie { get; init; }

    public required string Rol { get; init; }

    public required string Reden { get; init; }

    public string? Toelichting { get; init; }

    public required long Oordeel { get; init; }

    public static Stapvorm Van(Beoordelingsstap stap) => new()
    {
        Moment = stap.Moment,
        Soort = stap.Soort,
        Wie = stap.Wie,
        Rol = stap.Rol,
        Reden = stap.Reden,
        Toelichting = stap.Toelichting,
        Oordeel = stap.Versie,
    };
}
