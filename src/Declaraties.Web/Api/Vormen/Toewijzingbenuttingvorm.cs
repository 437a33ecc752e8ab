using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Declaraties.Berekenen;
using Declaraties.Domein;
using Declaraties.Opslag.Oordelen;

namespace Declaraties.Web.Api.Vormen;

[Description("De benutting van een toewijzing.")]
internal sealed record Toewijzingbenuttingvorm
{
    public required string Gemeente { get; init; }

    public required string Aanbieder { get; init; }

    [Description("wmo of jw: een nummer onder de ene wet is een ander dan onder de andere.")]
    [AllowedValues("wmo", "jw")]
    public required string Wet { get; init; }

    public required int ToewijzingNummer { get; init; }

    public string? ProductCode { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    [Description("Leeg als er geen is genoemd.")]
    public DateOnly? Einddatum { get; init; }

    public decimal? GeleverdMinuten { get; init; }

    public decimal? GeindiceerdMinuten { get; init; }

    public decimal? Percentage { get; init; }

    [AllowedValues("onder", "normaal", "boven", "niet te bepalen")]
    public required string Band { get; init; }

    public static Toewijzingbenuttingvorm Van(Benuttingsregel regel, Banden banden) => new()
    {
        Gemeente = regel.Toewijzing.Gemeente.Code,
        Aanbieder = regel.Toewijzing.Aanbieder.Code,
        Wet = regel.Toewijzing.Wet.Woord(),
        ToewijzingNummer = regel.Toewijzing.ToewijzingNummer,
        ProductCode = regel.Toewijzing.Product?.Code,
        Ingangsdatum = regel.Toewijzing.Ingangsdatum,
        Einddatum = regel.Toewijzing.Einddatum,
        GeleverdMinuten = regel.Benutting.GeleverdeMinuten,
        GeindiceerdMinuten = regel.Benutting.GeindiceerdeMinuten,
        Percentage = regel.Benutting.Percentage,
        Band = banden.Van(regel.Benutting).InWoorden(),
    };
}
