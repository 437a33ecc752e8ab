using System.ComponentModel;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een stap op de weg van een declaratie.")]
internal sealed record Wegstapvorm
{
    public required DateTimeOffset Moment { get; init; }

    [Description("Wat er gebeurde, zoals ontvangen, beoordeeld, vastgehouden, vrijgegeven, beantwoord of bezorgd.")]
    public required string Soort { get; init; }

    [Description("Wie het deed; leeg als het vanzelf ging.")]
    public string? Wie { get; init; }

    public string? Toelichting { get; init; }

    [Description("Het oordeel na deze stap.")]
    public long? Oordeel { get; init; }

    public static Wegstapvorm Van(Wegstap stap) => new() { Moment = stap.Moment, Soort = stap.Soort, Wie = stap.Wie, Toelichting = stap.Toelichting, Oordeel = stap.Oordeel };
}
