using Declaraties.Domein;
using Declaraties.Rapporten.Schrijven;

namespace Declaraties.Web.Vragen;

/// <summary>Een maand van het contactenregister.</summary>
/// <param name="Maand">De maand.</param>
/// <param name="Aanbieder">Alleen deze aanbieder.</param>
/// <param name="Wet">Alleen onder deze wet.</param>
/// <param name="Formaat">In welke vorm; null als er niet naar is gevraagd.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Contactenkeuze(Maand Maand, Aanbieder? Aanbieder, Wet? Wet, Rapportformaat? Formaat, IReadOnlyList<string> Bezwaren)
{
    /// <param name="vraag">Wat er wordt gevraagd.</param>
    /// <param name="eigen">De aanbieder die het vraagt: van een ander bestaat er voor hem niets. Null voor wie het van iedereen mag zien.</param>
    /// <param name="vandaag">De dag waarop het wordt gevraagd.</param>
    internal static Contactenkeuze Lees(Vraag vraag, Aanbieder? eigen, DateOnly vandaag)
    {
        var maand = vraag.Maand("maand", Maand.Van(vandaag.AddMonths(-1)));
        return new(maand, vraag.Aanbieder(eigen), vraag.Wet(), Formaatvraag.Lees(vraag), vraag.Bezwaren);
    }

    /// <summary>Wat ervan in een adres of een formulier staat.</summary>
    public IReadOnlyList<Vraagveld> Velden => [("maand", Maand.ToString()), ("aanbieder", Aanbieder?.Code), ("wet", Wet?.Woord())];

    /// <summary>Waaronder iemand de uitkomst bewaart.</summary>
    public string Bestandsnaam => $"contacten-{Maand}{(Aanbieder is { } aanbieder ? $"-{aanbieder}" : "")}{(Wet is { } wet ? $"-{wet.Woord()}" : "")}";
}
