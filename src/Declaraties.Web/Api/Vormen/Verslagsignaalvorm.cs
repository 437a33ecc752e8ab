using System.ComponentModel;
using Declaraties.Signaleren;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat geen grond was om te weigeren, maar wel geld kost.")]
public sealed record Verslagsignaalvorm
{
    [Description("Van een oordeel zelf altijd dubbel: de ProductPeriode overlapt die van een andere goedgekeurde prestatie.")]
    public required string Soort { get; init; }

    [Description("De prestatie waar het om gaat.")]
    public string? Referentie { get; init; }

    [Description("De prestatie waarvan een credit het zou oplossen.")]
    public string? TeCrediteren { get; init; }

    public required int Toewijzing { get; init; }

    public required string Toelichting { get; init; }

    [Description("Wat er hoogstens te veel is betaald, in eurocenten.")]
    public required long Bedrag { get; init; }

    public static Verslagsignaalvorm Van(Signaal signaal) => new()
    {
        Soort = signaal.Soort.Naam(),
        Referentie = signaal.Referentie,
        TeCrediteren = signaal.TeCrediteren,
        Toewijzing = signaal.ToewijzingNummer!.Value,
        Toelichting = signaal.Toelichting,
        Bedrag = signaal.Bedrag.Cent,
    };
}
