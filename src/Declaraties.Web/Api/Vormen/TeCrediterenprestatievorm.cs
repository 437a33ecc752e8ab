using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Declaraties.Domein;
using Declaraties.Opslag.Signalen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een goedgekeurde prestatie die de aanbieder zou moeten crediteren.")]
internal sealed record TeCrediterenprestatievorm
{
    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    public required string Gemeente { get; init; }

    [Description("wmo of jw: een nummer onder de ene wet is een ander dan onder de andere.")]
    [AllowedValues("wmo", "jw")]
    public required string Wet { get; init; }

    public required int Toewijzing { get; init; }

    [Description("Het ReferentieNummer.")]
    public required string Referentie { get; init; }

    public required string Product { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required DateOnly Einddatum { get; init; }

    [Description("Van de hele prestatie, in eurocenten: een credit trekt haar altijd heel in.")]
    public required long BedragCenten { get; init; }

    public required string DeclaratieNummer { get; init; }

    [Description("Wanneer het laatst om een credit is gevraagd.")]
    public DateTimeOffset? GevraagdOp { get; init; }

    [Description("Wie erom vroeg; alleen voor de gemeente zelf.")]
    public string? GevraagdDoor { get; init; }

    [Description("Waarom.")]
    public required IReadOnlyList<Signaalvorm> Signalen { get; init; }

    /// <param name="prestatie">De prestatie.</param>
    /// <param name="isVanGemeente">Of wie dit leest van de gemeente is: een ander hoeft niet te weten wie daar vroeg.</param>
    public static TeCrediterenprestatievorm Van(TeCrediterenPrestatie prestatie, bool isVanGemeente) => new()
    {
        Aanbieder = prestatie.Aanbieder.Code,
        Gemeente = prestatie.Gemeente.Code,
        Wet = prestatie.Wet.Woord(),
        Toewijzing = prestatie.ToewijzingNummer,
        Referentie = prestatie.ReferentieNummer,
        Product = prestatie.Product.ToString(),
        Begindatum = prestatie.ProductPeriode.Begin,
        Einddatum = prestatie.ProductPeriode.Eind,
        BedragCenten = prestatie.Bedrag.Cent,
        DeclaratieNummer = prestatie.DeclaratieNummer,
        GevraagdOp = prestatie.Gevraagd?.GevraagdOp,
        GevraagdDoor = isVanGemeente ? prestatie.Gevraagd?.GevraagdDoor : null,
        Signalen = [.. prestatie.Signalen.Select(signaal => Signaalvorm.Van(signaal, isVanGemeente))],
    };
}
