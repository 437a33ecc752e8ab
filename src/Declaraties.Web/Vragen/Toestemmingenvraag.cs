using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De toestemmingen die er zijn.</summary>
/// <param name="Gemeente">Alleen deze gemeente.</param>
/// <param name="Aanbieder">Alleen deze aanbieder.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Bladzijde">De bladzijde, vanaf 1.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Toestemmingenvraag(Gemeente? Gemeente, Aanbieder? Aanbieder, Wet? Wet, int Bladzijde, IReadOnlyList<string> Bezwaren)
{
    public static Toestemmingenvraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        return new(vraag.Gemeente(), vraag.Aanbieder(), vraag.Wet(), vraag.Bladzijde(), vraag.Bezwaren);
    }
}
