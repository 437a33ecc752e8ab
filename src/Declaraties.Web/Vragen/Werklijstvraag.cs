using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De werklijst: wat erop staat, in welke volgorde, en welke bladzijde.</summary>
/// <param name="Filter">Wat erop staat.</param>
/// <param name="Groep">Alleen wat dan weg moet.</param>
/// <param name="Kies">Of alles al is aangevinkt; dan staat het er zonder bladzijden.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Werklijstvraag(Werkfilter Filter, Werkgroep? Groep, bool Kies, IReadOnlyList<string> Bezwaren)
{
    /// <summary>Of wat wacht in groepen staat: zo begint de dag.</summary>
    internal bool IsInGroepen => this is { Filter: { Stand: Werkstand.Vastgehouden, Volgorde: Werkvolgorde.Uiterlijk, Bladzijde: 1 }, Groep: null, Kies: false };

    /// <summary>Of bij wat wacht staat waarom: niet als daar al uit is gekozen.</summary>
    internal bool VraagtWaarom => Filter is { Stand: Werkstand.Vastgehouden, Regel: null, Toegewezen: false };

    /// <param name="query">Wat er in het adres staat.</param>
    /// <param name="gewoon">Wat er wordt getoond als daar niet naar is gevraagd.</param>
    internal static Werklijstvraag Lees(IQueryCollection query, Werkstand gewoon)
    {
        var vraag = new Vraag(query);
        var groep = vraag.MogelijkeKeuze<Werkgroep>("groep");
        var stand = vraag.Keuze("stand", groep is null ? gewoon : Werkstand.Vastgehouden);
        if (groep is not null && stand != Werkstand.Vastgehouden)
        {
            vraag.Weiger("groep", "kan alleen bij stand vastgehouden");
            groep = null;
        }

        var filter = new Werkfilter
        {
            Stand = stand,
            Gemeente = vraag.Gemeente(),
            Aanbieder = vraag.Aanbieder(),
            Wet = vraag.Wet(),
            Maand = vraag.MogelijkeMaand("maand"),
            Regel = vraag.Regel("regel"),
            Toegewezen = vraag.Vink("toegewezen"),
            Signalen = vraag.Vink("signalen"),
            Vanaf = vraag.Euro("vanaf"),
            Uiterlijk = vraag.MogelijkeDatum("uiterlijk"),
            Volgorde = vraag.Keuze("volgorde", Gewoon(stand)),
            Bladzijde = vraag.Bladzijde(),
        };
        return new(filter, groep, vraag.Vink("kies"), vraag.Bezwaren);
    }

    /// <summary>Het adres van de pagina waarop dit staat.</summary>
    internal string Adres() => Adres(Filter, Groep, Kies);

    /// <summary>Het adres van de pagina waarop dit staat.</summary>
    internal static string Adres(Werkfilter filter, Werkgroep? groep = null, bool kies = false) => Adressen.Met(
        Adressen.Werklijst,
        ("stand", groep is null ? filter.Stand.Woord() : null),
        ("groep", groep is { } een ? een.Woord() : null),
        ("gemeente", filter.Gemeente?.Code),
        ("aanbieder", filter.Aanbieder?.Code),
        ("wet", filter.Wet?.Woord()),
        ("maand", filter.Maand?.ToString()),
        ("regel", filter.Regel),
        ("toegewezen", filter.Toegewezen ? "ja" : null),
        ("signalen", filter.Signalen ? "ja" : null),
        ("vanaf", filter.Vanaf is { } bedrag ? Adressen.Ingetikt(bedrag) : null),
        ("uiterlijk", filter.Uiterlijk is { } uiterlijk ? Adressen.Datum(uiterlijk) : null),
        ("volgorde", filter.Volgorde == Gewoon(filter.Stand) ? null : filter.Volgorde.Woord()),
        ("bladzijde", Adressen.Bladzijde(filter.Bladzijde)),
        ("kies", kies ? "ja" : null));

    /// <summary>Wat wacht en volledig is toegewezen, al aangevinkt, bij wat ermee te doen is.</summary>
    internal static string AllesToegewezen { get; } =
        $"{Adres(new Werkfilter { Stand = Werkstand.Vastgehouden, Volgorde = Werkvolgorde.Uiterlijk, Toegewezen = true }, kies: true)}#balk";

    /// <summary>Hoeveel van het filter iets anders vraagt dan het gewone.</summary>
    internal int Gefilterd => ((bool[])
    [
        Filter.Gemeente is not null, Filter.Aanbieder is not null, Filter.Wet is not null, Filter.Maand is not null, Filter.Regel is not null, Filter.Toegewezen, Filter.Signalen, Filter.Vanaf is not null, Filter.Uiterlijk is not null,
    ]).Count(iets => iets);

    private static Werkvolgorde Gewoon(Werkstand stand) => stand == Werkstand.Vastgehouden ? Werkvolgorde.Uiterlijk : Werkvolgorde.Nieuwste;
}
