using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Een toestemming om te verlenen.")]
internal sealed record NieuweToestemmingvorm
{
    [Description("De CBS-code, vier cijfers.")]
    public required string Gemeente { get; init; }

    [Description("De AGB-code, acht cijfers.")]
    public required string Aanbieder { get; init; }

    [Description("Onder welke wet is toegewezen: wmo of jw. Standaard wmo.")]
    public string? Wet { get; init; }

    public required int ToewijzingNummer { get; init; }

    [Description("Hoeveel minuten meer, over de hele periode.")]
    public required int Minuten { get; init; }

    public required DateOnly Begindatum { get; init; }

    [Description("Deze dag telt mee.")]
    public required DateOnly Einddatum { get; init; }

    [Description("De onderbouwing, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public required string Reden { get; init; }
}
