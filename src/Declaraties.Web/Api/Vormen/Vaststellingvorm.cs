using System.ComponentModel;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat van een maand of een jaar definitief is, en wat dat kan worden.")]
internal sealed record Vaststellingvorm
{
    [Description("De maand, of de maanden van een jaar die voorbij zijn.")]
    public required string Periode { get; init; }

    [Description("definitief als het definitief gemaakt kan worden; anders voorlopig.")]
    public required string Status { get; init; }

    public required string Toelichting { get; init; }

    [Description("Tot en met deze vastlegging is alles meegeteld.")]
    public required long Versie { get; init; }

    [Description("Hoort bij definitief maken, zodat niemand iets anders vastlegt dan hij zag; leeg als er niets vast te leggen is.")]
    public string? Kenmerk { get; init; }

    [Description("De maanden die nog niet definitief zijn, of sindsdien zijn herzien.")]
    public required IReadOnlyList<string> TeDoen { get; init; }

    public required IReadOnlyList<Definitiefvorm> Definitief { get; init; }

    [Description("Wat er is veranderd sinds een maand definitief is gemaakt.")]
    public required IReadOnlyList<Herzieningvorm> Herzien { get; init; }

    public static Vaststellingvorm Van(Vaststelling nu) => new()
    {
        Periode = nu.Vraag.Periode,
        Status = nu.Status.InWoorden,
        Toelichting = nu.Status.Toelichting,
        Versie = nu.Stand.Versie,
        Kenmerk = nu.Kan ? nu.Kenmerk : null,
        TeDoen = [.. nu.TeDoen.Select(maand => maand.Maand.ToString())],
        Definitief = [.. nu.Gemeld.Select(Definitiefvorm.Van)],
        Herzien = [.. nu.Herzien.Select(Herzieningvorm.Van)],
    };
}
