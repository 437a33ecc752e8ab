using Declaraties.Domein;
using Declaraties.Signaleren;

namespace Declaraties.Opslag.Signalen;

/// <summary>Een signaal zoals het is bewaard, met wat er sindsdien mee gebeurde.</summary>
public sealed record BewaardSignaal
{
    public required long Nummer { get; init; }

    public required Signaal Signaal { get; init; }

    public required Aanbieder Aanbieder { get; init; }

    /// <summary>Leeg bij een contractregel: die is van geen gemeente.</summary>
    public required Gemeente? Gemeente { get; init; }

    /// <summary>De wet van de toewijzing, of van de categorie van een contractregel; leeg als die geen categorie is.</summary>
    public required Wet? Wet { get; init; }

    /// <summary><c>oordeel</c>, <c>toewijzing</c>, <c>contract</c>, <c>toestemming</c> of <c>bepaald</c> (alles nagelopen).</summary>
    public required string OntstaanBij { get; init; }

    /// <summary>De vastlegging waarbij: het oordeel, het WMO301, de invoer of de toestemming.</summary>
    public required long OntstaanVersie { get; init; }

    public required DateTimeOffset OntstaanOp { get; init; }

    /// <summary><c>gecrediteerd</c>: de credit kwam; <c>vervallen</c>: het is niet meer zo. Leeg zolang het openstaat.</summary>
    public required string? Afgesloten { get; init; }

    public required DateTimeOffset? AfgeslotenOp { get; init; }

    /// <summary>Wanneer de aanbieder het laatst om een credit is gevraagd.</summary>
    public required DateTimeOffset? GevraagdOp { get; init; }

    public required string? GevraagdDoor { get; init; }

    public required string? GevraagdToelichting { get; init; }

    /// <summary><c>open</c>, <c>gevraagd</c>, <c>gecrediteerd</c> of <c>vervallen</c>.</summary>
    public string Stand => Afgesloten ?? (GevraagdOp is null ? "open" : "gevraagd");

    internal const int Kolommen = 22;

    internal static BewaardSignaal Lees(Rijen rij) => new()
    {
        Nummer = rij.Getal(0),
        Signaal = new Signaal
        {
            Soort = Signaalsoorten.Zoek(rij.Tekst(1))!.Value,
            ToewijzingNummer = (int?)rij.GetalOfLeeg(4),
            Referentie = rij.TekstOfLeeg(5),
            Andere = rij.TekstOfLeeg(6),
            Product = rij.IsLeeg(7) ? null : new Product(rij.Tekst(7), rij.TekstOfLeeg(8)),
            Periode = rij.IsLeeg(9) ? null : new Periode(rij.Datum(9), rij.Datum(10)),
            Bedrag = rij.Bedrag(11),
            Toelichting = rij.Tekst(12),
        },
        Aanbieder = new(rij.Tekst(2)),
        Gemeente = rij.GemeenteOfLeeg(3),
        Wet = !rij.IsLeeg(21) ? rij.Wet(21) : rij.TekstOfLeeg(7) is { } categorie ? Product.WetVan(categorie) : null,
        OntstaanBij = rij.Tekst(13),
        OntstaanVersie = rij.Getal(14),
        OntstaanOp = Tijdstippen.VanTekst(rij.Tekst(15)),
        Afgesloten = rij.TekstOfLeeg(16),
        GevraagdOp = rij.IsLeeg(17) ? null : Tijdstippen.VanTekst(rij.Tekst(17)),
        GevraagdDoor = rij.TekstOfLeeg(18),
        GevraagdToelichting = rij.TekstOfLeeg(19),
        AfgeslotenOp = rij.IsLeeg(20) ? null : Tijdstippen.VanTekst(rij.Tekst(20)),
    };
}
