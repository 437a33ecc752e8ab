using System.ComponentModel;
using Declaraties.Opslag;
using Declaraties.Opslag.Signalen;
using Declaraties.Signaleren;

namespace Declaraties.Web.Api;

[Description("Een bladzijde signalen.")]
internal sealed record Signalenvorm
{
    public required int Aantal { get; init; }

    [Description("Er zijn er meer dan geteld.")]
    public required bool IsMeer { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    public required IReadOnlyList<Signaalvorm> Signalen { get; init; }

    public static Signalenvorm Van(Bladzijde<BewaardSignaal> lijst) => new()
    {
        Aantal = lijst.Aantal,
        IsMeer = lijst.IsMeer,
        Bladzijde = lijst.Nummer,
        Bladzijden = lijst.Bladzijden,
        Signalen = [.. lijst.Rijen.Select(Signaalvorm.Van)],
    };
}

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

    public string? GevraagdDoor { get; init; }

    [Description("Leeg zolang het openstaat.")]
    public DateTimeOffset? AfgeslotenOp { get; init; }

    public static Signaalvorm Van(BewaardSignaal een) => new()
    {
        Nummer = een.Nummer,
        Soort = een.Signaal.Soort.Naam(),
        Stand = een.Stand,
        Aanbieder = een.Aanbieder.Code,
        Gemeente = een.Gemeente?.Code,
        Toewijzing = een.Signaal.ToewijzingNummer,
        Referentie = een.Signaal.Referentie,
        TeCrediteren = een.Signaal.TeCrediteren,
        Toelichting = een.Signaal.Toelichting,
        Bedrag = een.Signaal.Bedrag.Cent,
        OntstaanBij = een.OntstaanBij,
        OntstaanOp = een.OntstaanOp,
        GevraagdOp = een.GevraagdOp,
        GevraagdDoor = een.GevraagdDoor,
        AfgeslotenOp = een.AfgeslotenOp,
    };
}

[Description("Een bladzijde prestaties die te crediteren zijn.")]
internal sealed record TeCrediterenvorm
{
    public required int Aantal { get; init; }

    public required int Bladzijde { get; init; }

    public required int Bladzijden { get; init; }

    [Description("Van alle prestaties samen, in eurocenten.")]
    public required long BedragCenten { get; init; }

    public required IReadOnlyList<TeCrediterenprestatievorm> Prestaties { get; init; }

    public static TeCrediterenvorm Van(IReadOnlyList<TeCrediterenPrestatie> alle, int bladzijde)
    {
        var lijst = Opslag.Bladzijde.Van(alle, bladzijde);
        return new()
        {
            Aantal = lijst.Aantal,
            Bladzijde = lijst.Nummer,
            Bladzijden = lijst.Bladzijden,
            BedragCenten = alle.Sum(prestatie => prestatie.Bedrag.Cent),
            Prestaties = [.. lijst.Rijen.Select(TeCrediterenprestatievorm.Van)],
        };
    }
}

[Description("Een goedgekeurde prestatie die de aanbieder zou moeten crediteren.")]
internal sealed record TeCrediterenprestatievorm
{
    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    public required string Gemeente { get; init; }

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

    public string? GevraagdDoor { get; init; }

    [Description("Waarom.")]
    public required IReadOnlyList<Signaalvorm> Signalen { get; init; }

    public static TeCrediterenprestatievorm Van(TeCrediterenPrestatie prestatie) => new()
    {
        Aanbieder = prestatie.Aanbieder.Code,
        Gemeente = prestatie.Gemeente.Code,
        Toewijzing = prestatie.ToewijzingNummer,
        Referentie = prestatie.ReferentieNummer,
        Product = prestatie.Product.ToString(),
        Begindatum = prestatie.ProductPeriode.Begin,
        Einddatum = prestatie.ProductPeriode.Eind,
        BedragCenten = prestatie.Bedrag.Cent,
        DeclaratieNummer = prestatie.DeclaratieNummer,
        GevraagdOp = prestatie.Gevraagd?.GevraagdOp,
        GevraagdDoor = prestatie.Gevraagd?.GevraagdDoor,
        Signalen = [.. prestatie.Signalen.Select(Signaalvorm.Van)],
    };
}

[Description("Dat om een credit is gevraagd.")]
internal sealed record NieuweCreditvraagvorm
{
    [Description("De nummers van de signalen, hoogstens 1000.")]
    public required IReadOnlyList<long> Signalen { get; init; }

    [Description("Hoe er is gevraagd, hoogstens 1000 tekens. Een Bsn of naam hoort er niet in.")]
    public string? Toelichting { get; init; }
}

[Description("Over welke signalen het is genoteerd.")]
internal sealed record Creditvraagvorm
{
    public required IReadOnlyList<long> Signalen { get; init; }

    public required string Uitleg { get; init; }
}
