using System.ComponentModel;
using Declaraties.Opslag.Rapporten;
using Declaraties.Rapporten.Tellen;

namespace Declaraties.Web.Api;

[Description("Wat van een maand of een jaar definitief is, en wat dat kan worden.")]
internal sealed record Vaststellingvorm
{
    [Description("De maand, of de maanden van een jaar die voorbij zijn.")]
    public required string Periode { get; init; }

    [Description("definitief als het definitief gemaakt kan worden; anders voorlopig.")]
    public required string Status { get; init; }

    public required string Toelichting { get; init; }

    [Description("Tot en met deze vastlegging is alles meegeteld.")]
    public required long Versie { get; init; }

    [Description("Hoort bij definitief maken, zodat niemand iets anders vastlegt dan hij zag; leeg als er niets vast te leggen is.")]
    public string? Kenmerk { get; init; }

    [Description("De maanden die nog niet definitief zijn, of sindsdien zijn herzien.")]
    public required IReadOnlyList<string> TeDoen { get; init; }

    public required IReadOnlyList<Definitiefvorm> Definitief { get; init; }

    [Description("Wat er is veranderd sinds een maand definitief is gemaakt.")]
    public required IReadOnlyList<Herzieningvorm> Herzien { get; init; }

    public static Vaststellingvorm Van(Vaststelling nu) => new()
    {
        Periode = nu.Vraag.Periode,
        Status = nu.Status.InWoorden,
        Toelichting = nu.Status.Toelichting,
        Versie = nu.Stand.Versie,
        Kenmerk = nu.Kan ? nu.Kenmerk : null,
        TeDoen = [.. nu.TeDoen.Select(maand => maand.Maand.ToString())],
        Definitief = [.. nu.Gemeld.Select(Definitiefvorm.Van)],
        Herzien = [.. nu.Herzien.Select(Herzieningvorm.Van)],
    };
}

[Description("Een maand die definitief is.")]
internal sealed record Definitiefvorm
{
    [Description("De maand, als JJJJ-MM.")]
    public required string Maand { get; init; }

    public required DateTimeOffset Sinds { get; init; }

    [Description("Leeg van voordat dat werd bewaard.")]
    public string? Door { get; init; }

    public required long Versie { get; init; }

    public static Definitiefvorm Van(Gemeldestand maand) => new() { Maand = maand.Maand.ToString(), Sinds = maand.Stand.Moment, Door = maand.Door, Versie = maand.Stand.Versie };
}

[Description("Een groep waarvan een cijfer is veranderd.")]
internal sealed record Herzieningvorm
{
    [Description("De maand, als JJJJ-MM.")]
    public required string Maand { get; init; }

    public required string Gemeente { get; init; }

    [Description("De AGB-code.")]
    public required string Aanbieder { get; init; }

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

[Description("Wat definitief moet worden.")]
internal sealed record NieuweVaststellingvorm
{
    [Description("Als JJJJ-MM. Standaard de vorige maand.")]
    public string? Maand { get; init; }

    [Description("Een heel jaar in plaats van een maand.")]
    public int? Jaar { get; init; }

    [Description("Het kenmerk dat u zag.")]
    public required string Kenmerk { get; init; }
}
