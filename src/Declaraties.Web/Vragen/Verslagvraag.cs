using Declaraties.Opslag.Inzage;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Een pagina van een verslag.</summary>
/// <param name="Keuze">Welke.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Verslagvraag(Verslagkeuze Keuze, IReadOnlyList<string> Bezwaren)
{
    public static Verslagvraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        var keuze = new Verslagkeuze(vraag.Geheel("pagina", 1, 1, Verslagkeuze.MeestePaginas), vraag.Geheel("paginaGrootte", Verslagkeuze.Gewoon, 1, Verslagkeuze.Grootste));
        return new(keuze, vraag.Bezwaren);
    }
}
