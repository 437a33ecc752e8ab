using Declaraties.Opslag.Signalen;
using Declaraties.Signaleren;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De signalen.</summary>
/// <param name="Filter">Welke.</param>
/// <param name="Bladzijde">De bladzijde, vanaf 1.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Signalenvraag(Signaalfilter Filter, int Bladzijde, IReadOnlyList<string> Bezwaren)
{
    /// <summary>De soorten waaruit te kiezen is.</summary>
    public static IReadOnlyList<string> Soorten { get; } = [.. Signaalsoorten.Alle.Select(soort => soort.Naam())];

    public static Signalenvraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        var filter = new Signaalfilter
        {
            Gemeente = vraag.Gemeente(),
            Aanbieder = vraag.Aanbieder(),
            Wet = vraag.Wet(),
            Soort = vraag.Woord("soort", Soorten) is { } soort ? Signaalsoorten.Zoek(soort) : null,
            OokAfgesloten = vraag.Vink("alles"),
        };
        return new(filter, vraag.Bladzijde(), vraag.Bezwaren);
    }
}
