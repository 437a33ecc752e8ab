using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Web.Vragen;

/// <summary>Het vastgelegde beleid om te bekijken of te bewaren.</summary>
/// <param name="Per">Welk blad; null voor alles.</param>
/// <param name="Formaat">In welke vorm; null als er niet naar is gevraagd.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt.</param>
internal sealed record Beleidkeuze(string? Per, Rapportformaat? Formaat, IReadOnlyList<string> Bezwaren)
{
    public static Beleidkeuze Lees(Vraag vraag)
    {
        var (per, formaat) = (vraag.Woord("per", Beleidsrapport.Bladen), Formaatvraag.Lees(vraag));
        return new(per, formaat, vraag.Bezwaren);
    }
}
