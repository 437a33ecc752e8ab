using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De lijst van berichten: welke, na welk bericht, en hoeveel.</summary>
/// <param name="Filter">Welke berichten.</param>
/// <param name="Cursor">Het bericht waarna dit deel begint; null vanaf het laatst ontvangene.</param>
/// <param name="Grootte">Hoeveel.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Berichtenvraag(Berichtenfilter Filter, string? Cursor, int Grootte, IReadOnlyList<string> Bezwaren)
{
    public const string Cursorveld = "cursor";
    public const string GoedeCursor = "verwacht die uit _links.next van het vorige deel";

    public static string OnbekendeCursor { get; } = Veldbezwaar.KloptNiet(Cursorveld, GoedeCursor);

    /// <summary>Waaruit te kiezen is.</summary>
    public static IReadOnlyList<Ontvangststatus> Statuskeuzes { get; } = [.. Enum.GetValues<Ontvangststatus>().Where(status => status != Ontvangststatus.Vastgehouden)];

    private const int LangsteNummer = 50;

    /// <param name="query">Wat er in het adres staat.</param>
    /// <param name="eigen">De aanbieder die het vraagt: van een ander bestaat er voor hem niets. Null voor wie berichten van iedereen mag zien.</param>
    /// <param name="magLezen">Of wie vraagt mag weten wat er is geoordeeld: alleen dan mag hij er ook op kiezen.</param>
    internal static Berichtenvraag Lees(IQueryCollection query, Aanbieder? eigen, bool magLezen)
    {
        var vraag = new Vraag(query);
        var filter = new Berichtenfilter
        {
            Aanbieder = vraag.Aanbieder(eigen),
            // Held is no status of its own to who sent it.
            Status = vraag.MogelijkeKeuze("status", Statuskeuzes),
            Gemeente = vraag.Gemeente(),
            Wet = vraag.Wet(),
            Van = vraag.MogelijkeDatum("ontvangenVan"),
            TotEnMet = vraag.MogelijkeDatum("ontvangenTotEnMet"),
            Periode = vraag.MogelijkeMaand("periode"),
            Product = vraag.Productcode("product"),
            DeclaratieNummer = vraag.Zin("declaratieNummer", LangsteNummer),
        };
        if (!magLezen && filter is not { Periode: null, Product: null, DeclaratieNummer: null })
        {
            vraag.Weiger("periode, product, declaratieNummer", "wat er is geoordeeld hoort niet bij uw rol; verwacht geen van deze drie");
        }

        return new(filter, vraag.Sleutel(Cursorveld), vraag.Geheel("paginaGrootte", Verslagkeuze.Gewoon, 1, Verslagkeuze.Grootste), vraag.Bezwaren);
    }

    /// <summary>Het adres van het deel dat na een bericht begint, met dezelfde keuze.</summary>
    public string Adres(string pad, string? cursor) => Adressen.Met(
        pad,
        ("status", Filter.Status?.Woord()),
        ("gemeente", Filter.Gemeente?.Code),
        ("aanbieder", Filter.Aanbieder?.Code),
        ("wet", Filter.Wet?.Woord()),
        ("ontvangenVan", Filter.Van is { } van ? Adressen.Datum(van) : null),
        ("ontvangenTotEnMet", Filter.TotEnMet is { } totEnMet ? Adressen.Datum(totEnMet) : null),
        ("periode", Filter.Periode?.ToString()),
        ("product", Filter.Product),
        ("declaratieNummer", Filter.DeclaratieNummer),
        ("paginaGrootte", Grootte == Verslagkeuze.Gewoon ? null : Grootte.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (Cursorveld, cursor));
}
