using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Een lijst waarvan alleen de bladzijde te kiezen is.</summary>
/// <param name="Bladzijde">De bladzijde, vanaf 1.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Bladzijdevraag(int Bladzijde, IReadOnlyList<string> Bezwaren)
{
    public static Bladzijdevraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        return new(vraag.Bladzijde(), vraag.Bezwaren);
    }
}
