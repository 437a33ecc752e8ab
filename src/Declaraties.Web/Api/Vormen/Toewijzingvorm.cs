using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Declaraties.Domein;

namespace Declaraties.Web.Api.Vormen;

[Description("Wat is toegewezen, zoals het nu geldt. De client staat er niet bij: het ToewijzingNummer wijst hem aan.")]
internal sealed record Toewijzingvorm
{
    public required string Gemeente { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    [Description("wmo of jw: een nummer onder de ene wet is een ander dan onder de andere.")]
    [AllowedValues("wmo", "jw")]
    public required string Wet { get; init; }

    public required int ToewijzingNummer { get; init; }

    [Description("Null als er geen product is genoemd.")]
    public string? ProductCategorie { get; init; }

    [Description("Null als er alleen een categorie is genoemd.")]
    public string? ProductCode { get; init; }

    public required DateOnly Toewijzingsdatum { get; init; }

    public required DateOnly Ingangsdatum { get; init; }

    [Description("De laatste dag; null als die er niet is.")]
    public DateOnly? Einddatum { get; init; }

    [Description("Hoeveel, in de eenheid en per frequentie; null als er geen omvang is genoemd.")]
    public int? Volume { get; init; }

    [Description("De code van de standaard, zoals 01 voor minuten.")]
    public string? Eenheid { get; init; }

    [Description("De code van de standaard, zoals 2 voor per week.")]
    public string? Frequentie { get; init; }

    [Description("Het toegewezen budget, in eurocenten; null als er geen is.")]
    public long? BudgetCenten { get; init; }

    public static Toewijzingvorm Van(Toewijzing toewijzing) => new()
    {
        Gemeente = toewijzing.Gemeente.Code,
        Aanbieder = toewijzing.Aanbieder.Code,
        Wet = toewijzing.Wet.Woord(),
        ToewijzingNummer = toewijzing.ToewijzingNummer,
        ProductCategorie = toewijzing.Product?.Categorie,
        ProductCode = toewijzing.Product?.Code,
        Toewijzingsdatum = toewijzing.Toewijzingsdatum,
        Ingangsdatum = toewijzing.Ingangsdatum,
        Einddatum = toewijzing.Einddatum,
        Volume = toewijzing.Omvang?.Volume,
        Eenheid = toewijzing.Omvang?.Eenheid.Code(),
        Frequentie = toewijzing.Omvang is { } omvang ? ((int)omvang.Frequentie).ToString(CultureInfo.InvariantCulture) : null,
        BudgetCenten = toewijzing.Budget?.Cent,
    };
}
