using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Een declaratie met een bladzijde van haar prestaties.</summary>
/// <param name="Alles">Alle prestaties; anders alleen wat niet is goedgekeurd.</param>
/// <param name="Bladzijde">De bladzijde, vanaf 1.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Declaratievraag(bool Alles, int Bladzijde, IReadOnlyList<string> Bezwaren)
{
    public static Declaratievraag Lees(IQueryCollection query)
    {
        var vraag = new Vraag(query);
        return new(vraag.Vink("alles"), vraag.Bladzijde(), vraag.Bezwaren);
    }
}
