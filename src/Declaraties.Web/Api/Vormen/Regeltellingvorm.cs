using System.ComponentModel;
using Declaraties.Opslag.Inzage;
using Declaraties.Uitleggen;

namespace Declaraties.Web.Api.Vormen;

[Description("Hoe vaak aan een regel niet is voldaan.")]
public sealed record Regeltellingvorm
{
    public required string Regel { get; init; }

    public required int Bevindingen { get; init; }

    [Description("Wat er mis is, in een paar woorden; null van een regel die wij niet meer kennen.")]
    public required string? Kop { get; init; }

    public static Regeltellingvorm Van(Telregel regel) => new() { Regel = regel.Regel, Bevindingen = regel.Bevindingen, Kop = Regelboek.InWoorden(regel.Regel) };
}
