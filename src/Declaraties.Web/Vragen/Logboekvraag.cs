using System.Globalization;
using Declaraties.Opslag.Logboek;
using Declaraties.Rapporten.Schrijven;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Regels van het logboek.</summary>
/// <param name="Filter">Welke.</param>
/// <param name="Formaat">In welke vorm, als bestand; null voor een bladzijde.</param>
/// <param name="MetBom">Of CSV een byte order mark krijgt.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Logboekvraag(Logfilter Filter, Rapportformaat? Formaat, bool MetBom, IReadOnlyList<string> Bezwaren)
{
    private const int LangsteTekst = 200;

    public static Logboekvraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        var filter = new Logfilter
        {
            Van = vraag.MogelijkeDatum("van"),
            TotEnMet = vraag.MogelijkeDatum("tot"),
            Wie = vraag.Zin("wie", LangsteTekst),
            Handeling = vraag.Zin("handeling", LangsteTekst),
            Over = vraag.Zin("over", LangsteTekst),
            Voor = vraag.Geheel("voor", 0, 1, int.MaxValue) is > 0 and var voor ? voor : null,
        };
        if (filter.TotEnMet < filter.Van)
        {
            vraag.Weiger("tot", "verwacht een dag die niet voor 'van' ligt");
        }

        return new(filter, Formaatvraag.Lees(vraag), Formaatvraag.MetBom(vraag), vraag.Bezwaren);
    }

    /// <summary>Hetzelfde in een adres, zonder waar een bladzijde ophield.</summary>
    public static Vraagveld[] Velden(Logfilter filter) =>
    [
        ("van", filter.Van is { } van ? Adressen.Datum(van) : null),
        ("tot", filter.TotEnMet is { } tot ? Adressen.Datum(tot) : null),
        ("wie", filter.Wie),
        ("handeling", filter.Handeling),
        ("over", filter.Over),
    ];

    /// <summary>Waar de regels voor deze staan.</summary>
    public static string Verder(string adres, Logfilter filter, long nummer) =>
        Adressen.Met(adres, [.. Velden(filter), ("voor", nummer.ToString(CultureInfo.InvariantCulture))]);
}
