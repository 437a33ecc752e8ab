using Declaraties.Domein;
using Declaraties.Rapporten.Schrijven;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Een woord aan een aanbieder over een maand.</summary>
/// <param name="Aanbieder">Aan wie; null als er nog niet is gekozen.</param>
/// <param name="Gemeente">Alleen van deze gemeente.</param>
/// <param name="Maand">De maand waarover is gedeclareerd.</param>
/// <param name="Formaat">In welke vorm; null voor de gewone.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Woordvraag(Aanbieder? Aanbieder, Gemeente? Gemeente, Maand Maand, Rapportformaat? Formaat, IReadOnlyList<string> Bezwaren)
{
    internal static Woordvraag Lees(IQueryCollection query, DateOnly vandaag)
    {
        var vraag = new Vraag(query);
        return new(vraag.Aanbieder(), vraag.Gemeente(), vraag.Maand("maand", Maand.Van(vandaag.AddMonths(-1))), Formaatvraag.Lees(vraag), vraag.Bezwaren);
    }

    /// <summary>Wat er in het adres staat, om het nog eens te vragen.</summary>
    public IReadOnlyList<Vraagveld> Velden => [("aanbieder", Aanbieder?.Code), ("gemeente", Gemeente?.Code), ("maand", Maand.ToString())];
}
