using System.ComponentModel;
using Declaraties.Berekenen;
using Declaraties.Beoordelen;
using Declaraties.Controleren;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;

namespace Declaraties.Web.Api.Vormen;

[Description("Een prestatie en wat ervan is gevonden.")]
internal sealed record Prestatievorm
{
    public required string ReferentieNummer { get; init; }

    public string? VorigReferentieNummer { get; init; }

    [Description("Gemaskeerd.")]
    public required string Bsn { get; init; }

    [Description("Leeg als het een Bsn kan zijn.")]
    public int? ToewijzingNummer { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public required DateOnly Begindatum { get; init; }

    public required DateOnly Einddatum { get; init; }

    public required long Volume { get; init; }

    [Description("De code van de standaard, zoals 01 voor minuten.")]
    public required string Eenheid { get; init; }

    public required long BedragCenten { get; init; }

    [Description("Het ProductTarief dat is gedeclareerd.")]
    public long? TariefCenten { get; init; }

    [Description("Het tarief dat volgens het contract gold toen werd beoordeeld, in de eenheid van de prestatie.")]
    public long? ContractTariefCenten { get; init; }

    [Description("Vanaf wanneer dat tarief geldt.")]
    public DateOnly? ContractIngangsdatum { get; init; }

    [Description("De vastlegging met de versie van de toewijzing die gold toen werd beoordeeld.")]
    public long? ToewijzingVersie { get; init; }

    [Description("Wanneer de gemeente die versie toewees.")]
    public DateOnly? Toewijzingsdatum { get; init; }

    public required string Uitslag { get; init; }

    [Description("Hoogstens de eerste vijfentwintig.")]
    public required IReadOnlyList<Bevindingvorm> Bevindingen { get; init; }

    [Description("Of er meer zijn: zie _links.bevindingen van de declaratie.")]
    public required bool MeerBevindingen { get; init; }

    [Description("Wat bij opnieuw indienen een ander nummer moet zijn; leeg van wat is goedgekeurd. Identificatie en DeclaratieNummer van het bericht zelf staan bij het verslag.")]
    public required IReadOnlyList<string> Nieuw { get; init; }

    [Description("De geweigerde prestaties waarvoor deze in de plaats komt: zelfde toewijzing en maand, in de declaratie er direct voor.")]
    public required IReadOnlyList<Prestatieverwijzingvorm> Vervangt { get; init; }

    [Description("Waardoor deze prestatie is vervangen, als zij is geweigerd.")]
    public required IReadOnlyList<Prestatieverwijzingvorm> VervangenDoor { get; init; }

    public static Prestatievorm Van(Beoordeeldeprestatie rij)
    {
        var prestatie = rij.Prestatie;
        return new()
        {
            ReferentieNummer = prestatie.ReferentieNummer,
            VorigReferentieNummer = prestatie.VorigReferentieNummer,
            Bsn = prestatie.Bsn.ToString(),
            // What the sender made of it: nobody has looked whether it is a number of ours.
            ToewijzingNummer = Afscherming.KanBsnZijn(prestatie.ToewijzingNummer) ? null : prestatie.ToewijzingNummer,
            ProductCategorie = prestatie.Product.Categorie,
            ProductCode = prestatie.Product.Code,
            Begindatum = prestatie.ProductPeriode.Begin,
            Einddatum = prestatie.ProductPeriode.Eind,
            Volume = prestatie.Volume.Aantal,
            Eenheid = prestatie.Volume.Eenheid.Code(),
            BedragCenten = prestatie.Bedrag.Cent,
            TariefCenten = prestatie.Tarief?.Cent,
            ContractTariefCenten = rij.Grondslag.Contract is { } contract ? Tarief.Verwacht(contract, prestatie.Volume.Eenheid).Cent : null,
            ContractIngangsdatum = rij.Grondslag.Contract?.Ingangsdatum,
            ToewijzingVersie = rij.Grondslag.Toewijzing?.Vastlegging,
            Toewijzingsdatum = rij.Grondslag.Toewijzing?.Toewijzingsdatum,
            Uitslag = prestatie.Uitslag.InWoorden(),
            Bevindingen = [.. rij.Bevindingen.Select(Bevindingvorm.Van)],
            MeerBevindingen = rij.IsMeer,
            Nieuw = Herindiening.VanPrestatie(prestatie.Uitslag),
            Vervangt = [.. rij.Keten.Vervangt.Select(Prestatieverwijzingvorm.Van)],
            VervangenDoor = [.. rij.Keten.VervangenDoor.Select(Prestatieverwijzingvorm.Van)],
        };
    }
}
