using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De werklijst: wat erop staat, in welke volgorde, en welke bladzijde.</summary>
/// <param name="Filter">Wat erop staat.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Werklijstvraag(Werkfilter Filter, IReadOnlyList<string> Bezwaren)
{
    /// <param name="query">Wat er in het adres staat.</param>
    /// <param name="gewoon">Wat er wordt getoond als daar niet naar is gevraagd.</param>
    public static Werklijstvraag Lees(IQueryCollection query, Werkstand gewoon)
    {
        var vraag = new Vraag(query);
        var stand = vraag.Keuze("stand", gewoon);
        var filter = new Werkfilter
        {
            Stand = stand,
            Gemeente = vraag.Gemeente(),
            Aanbieder = vraag.Aanbieder(),
            Regel = vraag.Regel("regel"),
            Signalen = vraag.Vink("signalen"),
            Vanaf = vraag.Euro("vanaf"),
            Uiterlijk = vraag.MogelijkeDatum("uiterlijk"),
            Volgorde = vraag.Keuze("volgorde", Gewoon(stand)),
            Bladzijde = vraag.Bladzijde(),
        };
        return new(filter, vraag.Bezwaren);
    }

    /// <summary>Het adres van de pagina waarop dit staat.</summary>
    public static string Adres(Werkfilter filter) => Adressen.Met(
        Adressen.Werklijst,
        ("stand", filter.Stand.Woord()),
        ("gemeente", filter.Gemeente?.Code),
        ("aanbieder", filter.Aanbieder?.Code),
        ("regel", filter.Regel),
        ("signalen", filter.Signalen ? "ja" : null),
        ("vanaf", filter.Vanaf is { } bedrag ? Adressen.Ingetikt(bedrag) : null),
        ("uiterlijk", filter.Uiterlijk is { } uiterlijk ? Adressen.Datum(uiterlijk) : null),
        ("volgorde", filter.Volgorde == Gewoon(filter.Stand) ? null : filter.Volgorde.Woord()),
        ("bladzijde", Adressen.Bladzijde(filter.Bladzijde)));

    private static Werkvolgorde Gewoon(Werkstand stand) => stand == Werkstand.Vastgehouden ? Werkvolgorde.Uiterlijk : Werkvolgorde.Nieuwste;
}
