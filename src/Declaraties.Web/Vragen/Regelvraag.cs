using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Uitleggen;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Een regel, en welke declaraties er een bevinding op hebben.</summary>
/// <param name="Code">Zoals de regel heet.</param>
/// <param name="Regels">Wat zij zegt, van elk bericht waarvoor zij er is.</param>
/// <param name="Declaraties">Welke declaraties; null als geen declaratie een bevinding op deze regel kan hebben.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Regelvraag(string Code, IReadOnlyList<Regelwoorden> Regels, Werkfilter? Declaraties, IReadOnlyList<string> Bezwaren)
{
    /// <summary>Null als er geen regel met deze code is.</summary>
    internal static Regelvraag? Lees(string code, IQueryCollection query)
    {
        if (Regelboek.Zoek(code) is not { Count: > 0 } regels)
        {
            return null;
        }

        var vraag = new Vraag(query);
        var filter = new Werkfilter
        {
            Stand = vraag.Keuze("stand", Werkstand.Alles),
            Gemeente = vraag.Gemeente(),
            Aanbieder = vraag.Aanbieder(),
            Wet = vraag.Wet(),
            Regel = regels[0].Code,
            Bladzijde = vraag.Bladzijde(),
        };
        // What does not fit the schema has no verdict, and so no findings.
        return new(regels[0].Code, regels, regels.Any(regel => regel is { Bericht: Regelboek.Declaratie, Niveau: > 1 }) ? filter : null, vraag.Bezwaren);
    }

    /// <summary>Het adres van de pagina waarop dit staat.</summary>
    public string Adres(int bladzijde) => Adressen.Met(
        Adressen.Regel(Code),
        ("stand", Declaraties!.Stand == Werkstand.Alles ? null : Declaraties.Stand.Woord()),
        ("gemeente", Declaraties.Gemeente?.Code),
        ("aanbieder", Declaraties.Aanbieder?.Code),
        ("wet", Declaraties.Wet?.Woord()),
        ("bladzijde", Adressen.Bladzijde(bladzijde)));
}
