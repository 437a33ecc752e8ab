using System.ComponentModel;
using Declaraties.Domein;

namespace Declaraties.Web.Api.Vormen;

[Description("Een tariefafspraak.")]
internal sealed record Contractvorm
{
    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    public required string ProductCategorie { get; init; }

    [Description("Null als de afspraak er geen noemt.")]
    public string? ProductCode { get; init; }

    [Description("De code van de standaard, zoals 04 voor uren.")]
    public required string Eenheid { get; init; }

    [Description("Per eenheid, in eurocenten.")]
    public required long TariefCenten { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    [Description("De laatste dag; null als die er niet is.")]
    public DateOnly? Einddatum { get; init; }

    public static Contractvorm Van(Contractregel regel) => new()
    {
        Aanbieder = regel.Aanbieder.Code,
        ProductCategorie = regel.Product.Categorie,
        ProductCode = regel.Product.Code,
        Eenheid = regel.Eenheid.Code(),
        TariefCenten = regel.Tarief.Cent,
        Ingangsdatum = regel.Ingangsdatum,
        Einddatum = regel.Einddatum,
    };
}
