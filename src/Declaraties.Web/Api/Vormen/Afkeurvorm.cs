using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Uitleggen;

namespace Declaraties.Web.Api.Vormen;

[Description("De afkeur in een maand op een regel bij een aanbieder.")]
internal sealed record Afkeurvorm
{
    [Description("Als JJJJ-MM.")]
    public required string Maand { get; init; }

    public required string Aanbieder { get; init; }

    [Description("wmo of jw: een nummer onder de ene wet is een ander dan onder de andere.")]
    [AllowedValues("wmo", "jw")]
    public required string Wet { get; init; }

    public required string Regel { get; init; }

    public required string Retourcode { get; init; }

    [Description("In hoeveel declaraties.")]
    public required int Declaraties { get; init; }

    public required int Bevindingen { get; init; }

    public required long BedragCenten { get; init; }

    [Description("Wat er mis is, in een paar woorden; null van een regel die wij niet meer kennen.")]
    public required string? Kop { get; init; }

    public static Afkeurvorm Van(Afkeurregel regel) => new()
    {
        Maand = regel.Maand.ToString(),
        Aanbieder = regel.Aanbieder.Code,
        Wet = regel.Wet.Woord(),
        Regel = regel.Regel,
        Retourcode = regel.RetourCode,
        Declaraties = regel.Declaraties,
        Bevindingen = (int)regel.Bevindingen,
        BedragCenten = regel.Bedrag.Cent,
        Kop = Regelboek.InWoorden(regel.Regel),
    };
}
