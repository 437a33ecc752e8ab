using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat definitief moet worden.")]
internal sealed record NieuweVaststellingvorm
{
    [Description("Als JJJJ-MM. Standaard de vorige maand.")]
    public string? Maand { get; init; }

    [Description("Een heel jaar in plaats van een maand.")]
    public int? Jaar { get; init; }

    [Description("Het kenmerk dat u zag.")]
    public required string Kenmerk { get; init; }
}
