using System.ComponentModel;

namespace Declaraties.Web.Api.Vormen;

[Description("Dat om een credit is gevraagd.")]
internal sealed record NieuweCreditvraagvorm
{
    [Description("De nummers van de signalen, hoogstens 1000.")]
    public required IReadOnlyList<long> Signalen { get; init; }

    [Description("Hoe er is gevraagd, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public string? Toelichting { get; init; }
}
