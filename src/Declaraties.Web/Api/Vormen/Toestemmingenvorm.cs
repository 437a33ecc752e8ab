using System.ComponentModel;
using Declaraties.Opslag;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bladzijde toestemmingen, de nieuwste voorop.")]
internal sealed record Toestemmingenvorm
{
    public required int Aantal { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Toestemmingvorm> Toestemmingen { get; init; }

    public static Toestemmingenvorm Van(Bladzijde<VerleendeToestemming> lijst) => new()
    {
        Aantal = lijst.Aantal,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Toestemmingen = [.. lijst.Rijen.Select(Toestemmingvorm.Van)],
    };
}
