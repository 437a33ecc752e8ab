using System.ComponentModel;
using Declaraties.Domein;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Web.Api.Vormen;

[Description("Een groep waarvan een cijfer is veranderd.")]
internal sealed record Herzieningvorm
{
    [Description("De maand, als JJJJ-MM.")]
    public required string Maand { get; init; }

    public required string Gemeente { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

    [Description("wmo of jw.")]
    public required string Wet { get; init; }

    public string? ProductCategorie { get; init; }

    public string? ProductCode { get; init; }

    public required long GeleverdMinutenToen { get; init; }

    public required long GeleverdMinutenNu { get; init; }

    public required decimal GeindiceerdMinutenToen { get; init; }

    public required decimal GeindiceerdMinutenNu { get; init; }

    public required long GoedgekeurdCentenToen { get; init; }

    public required long GoedgekeurdCentenNu { get; init; }

    public static Herzieningvorm Van(Herziening een) => new()
    {
        Maand = een.Maand.ToString(),
        Gemeente = een.Nu.Groep.Gemeente.Code,
        Aanbieder = een.Nu.Groep.Aanbieder.Code,
        Wet = een.Nu.Groep.Wet.Woord(),
        ProductCategorie = een.Nu.Groep.Product?.Categorie,
        ProductCode = een.Nu.Groep.Product?.Code,
        GeleverdMinutenToen = een.Toen.Geleverd,
        GeleverdMinutenNu = een.Nu.Geleverd,
        GeindiceerdMinutenToen = een.Toen.GeindiceerdMaal100 / 100m,
        GeindiceerdMinutenNu = een.Nu.GeindiceerdMaal100 / 100m,
        GoedgekeurdCentenToen = een.Toen.Goedgekeurd.Cent,
        GoedgekeurdCentenNu = een.Nu.Goedgekeurd.Cent,
    };
}
