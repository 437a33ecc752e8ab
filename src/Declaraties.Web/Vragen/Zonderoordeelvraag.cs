using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Ontvangsten zonder oordeel.</summary>
/// <param name="Reden">Waarom er geen is.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Zonderoordeelvraag(Wachtreden Reden, Wet? Wet, IReadOnlyList<string> Bezwaren)
{
    public static Zonderoordeelvraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        return new(vraag.Keuze("status", Wachtreden.Wacht), vraag.Wet(), vraag.Bezwaren);
    }
}
