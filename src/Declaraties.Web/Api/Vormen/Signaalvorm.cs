using System.ComponentModel;
using Declaraties.Domein;
using Declaraties.Opslag.Signalen;
using Declaraties.Signaleren;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat geen grond is om te weigeren, maar wel geld kost. Nooit een retourcode.")]
internal sealed record Signaalvorm
{
    public required long Nummer { get; init; }

    [Description("Zoals dubbel, buiten-toewijzing, boven-omvang, tarief of eenheid.")]
    public required string Soort { get; init; }

    [Description("open, gevraagd, gecrediteerd of vervallen.")]
    public required string Stand { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    [Description("Leeg bij een contractregel.")]
    public string? Gemeente { get; init; }

    [Description("wmo of jw.")]
    public string? Wet { get; init; }

    public int? Toewijzing { get; init; }

    [Description("De prestatie waar het om gaat.")]
    public string? Referentie { get; init; }

    [Description("De prestatie waarvan een credit het zou oplossen.")]
    public string? TeCrediteren { get; init; }

    public required string Toelichting { get; init; }

    [Description("Wat er hoogstens te veel is betaald, in eurocenten.")]
    public required long Bedrag { get; init; }

    [Description("oordeel, toewijzing, contract, toestemming of bepaald.")]
    public required string OntstaanBij { get; init; }

    public required DateTimeOffset OntstaanOp { get; init; }

    [Description("Wanneer het laatst om een credit is gevraagd.")]
    public DateTimeOffset? GevraagdOp { get; init; }

    [Description("Wie erom vroeg; alleen voor de gemeente zelf.")]
    public string? GevraagdDoor { get; init; }

    [Description("Leeg zolang het openstaat.")]
    public DateTimeOffset? AfgeslotenOp { get; init; }

    /// <param name="een">Het signaal.</param>
    /// <param name="isVanGemeente">Zie <see cref="TeCrediterenprestatievorm.Van"/>.</param>
    public static Signaalvorm Van(BewaardSignaal een, bool isVanGemeente) => new()
    {
        Nummer = een.Nummer,
        Soort = een.Signaal.Soort.Naam(),
        Stand = een.Stand,
        Aanbieder = een.Aanbieder.Code,
        Gemeente = een.Gemeente?.Code,
        Wet = een.Wet?.Woord(),
        Toewijzing = een.Signaal.ToewijzingNummer,
        Referentie = een.Signaal.Referentie,
        TeCrediteren = een.Signaal.TeCrediteren,
        Toelichting = een.Signaal.Toelichting,
        Bedrag = een.Signaal.Bedrag.Cent,
        OntstaanBij = een.OntstaanBij,
        OntstaanOp = een.OntstaanOp,
        GevraagdOp = een.GevraagdOp,
        GevraagdDoor = isVanGemeente ? een.GevraagdDoor : null,
        AfgeslotenOp = een.AfgeslotenOp,
    };
}
