using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Vergelijken;

namespace Declaraties.Web.Vragen;

/// <summary>Een vergelijking over maanden.</summary>
/// <param name="Vraag">Welke maanden, en per wat.</param>
/// <param name="Formaat">In welke vorm; null als er niet naar is gevraagd.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt; daarvoor geldt dan de gewone waarde.</param>
public sealed record Vergelijkkeuze(Vergelijkvraag Vraag, Rapportformaat? Formaat, IReadOnlyList<string> Bezwaren)
{
    /// <summary>Standaard van januari tot en met de vorige maand: kalenderblokken tellen vanaf januari.</summary>
    internal static Vergelijkkeuze Lees(Vraag vraag, DateOnly vandaag)
    {
        var vorige = Maand.Van(vandaag.AddMonths(-1));
        var tot = vraag.Maand("tot", vorige);
        var van = vraag.Maand("van", new Maand(tot.Jaar, 1));
        if (tot < van)
        {
            vraag.Weiger("tot", "verwacht een maand vanaf die bij 'van'");
        }
        else if (new Maandvenster(van, tot).Aantal > Vergelijkvraag.MeesteMaanden)
        {
            vraag.Weiger("van", $"verwacht een venster van hoogstens {Vergelijkvraag.MeesteMaanden} maanden");
        }

        var per = vraag.Keuze("per", Groepering.Totaal);
        var wet = vraag.Wet();
        var formaat = Formaatvraag.Lees(vraag);
        var venster = vraag.Bezwaren.Count > 0 ? new Maandvenster(new Maand(vorige.Jaar, 1), vorige) : new Maandvenster(van, tot);
        return new(new Vergelijkvraag(venster, per) { Wet = wet }, formaat, vraag.Bezwaren);
    }

    /// <summary>Waaronder iemand de uitkomst bewaart.</summary>
    public string Bestandsnaam(string soort) => Vraag.Venster.Aantal == 1 ? $"{soort}-{Vraag.Venster.Van}" : $"{soort}-{Vraag.Venster.Van}-{Vraag.Venster.TotEnMet}";

    /// <summary>Wat ervan in een adres of een formulier staat.</summary>
    public IReadOnlyList<Vraagveld> Velden => [("van", Vraag.Venster.Van.ToString()), ("tot", Vraag.Venster.TotEnMet.ToString()), ("per", Vraag.Per.Woord()), ("wet", Vraag.Wet?.Woord())];
}
