using System.ComponentModel;
using Declaraties.Berekenen;
using Declaraties.Web.Vragen;

namespace Declaraties.Web.Api.Vormen;

[Description("De benutting van een groep toewijzingen.")]
internal sealed record Benuttinggroepvorm
{
    [Description("De code van de gemeente, de aanbieder of het product; leeg bij het totaal.")]
    public required string Sleutel { get; init; }

    public required int Toewijzingen { get; init; }

    public decimal? GeleverdMinuten { get; init; }

    public decimal? GeindiceerdMinuten { get; init; }

    [Description("Leeg als het niet is te bepalen.")]
    public decimal? Percentage { get; init; }

    public required int Onder { get; init; }

    public required int Normaal { get; init; }

    public required int Boven { get; init; }

    public required int NietTeBepalen { get; init; }

    public static Benuttinggroepvorm Van(Benuttinggroep groep) => new()
    {
        Sleutel = groep.Sleutel,
        Toewijzingen = groep.Toewijzingen,
        GeleverdMinuten = groep.Som.GeleverdeMinuten,
        GeindiceerdMinuten = groep.Som.GeindiceerdeMinutenMaal100 / 100m,
        Percentage = groep.Som.PercentageMaal10 / 10m,
        Onder = groep.Banden[Band.Onder],
        Normaal = groep.Banden[Band.Normaal],
        Boven = groep.Banden[Band.Boven],
        NietTeBepalen = groep.Banden[Band.NietTeBepalen],
    };
}
