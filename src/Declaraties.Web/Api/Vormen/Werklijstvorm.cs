using System.ComponentModel;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een bladzijde van de werklijst.")]
public sealed record Werklijstvorm
{
    [Description("Hoeveel declaraties aan het filter voldoen; geteld tot een grens.")]
    public required int Aantal { get; init; }

    [Description("Of het er meer zijn dan is geteld.")]
    public required bool IsMeer { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Declaratievorm> Declaraties { get; init; }

    public static Werklijstvorm Van(Bladzijde<Oordeelregel> lijst) => new()
    {
        Aantal = lijst.Aantal,
        IsMeer = lijst.IsMeer,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Declaraties = [.. lijst.Rijen.Select(Declaratievorm.Van)],
    };
}
