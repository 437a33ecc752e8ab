using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>De afkeur over enkele maanden.</summary>
/// <param name="Van">De eerste maand.</param>
/// <param name="TotEnMet">De laatste maand.</param>
/// <param name="Gemeente">Alleen deze gemeente.</param>
/// <param name="Aanbieder">Alleen deze aanbieder.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
internal sealed record Afkeurvraag(Maand Van, Maand TotEnMet, Gemeente? Gemeente, Aanbieder? Aanbieder, Wet? Wet, IReadOnlyList<string> Bezwaren)
{
    private const int MaandenTerug = 11;

    public static Afkeurvraag Lees(IQueryCollection query, DateOnly vandaag)
    {
        var vraag = new Vraag(query);
        var totEnMet = vraag.Maand("totenmet", Maand.Van(vandaag.AddMonths(-1)));
        var van = vraag.Maand("van", Maand.Van(totEnMet.EersteDag.AddMonths(-MaandenTerug)));
        return new(van, totEnMet, vraag.Gemeente(), vraag.Aanbieder(), vraag.Wet(), vraag.Bezwaren);
    }
}
