using System.Globalization;
using Declaraties.Beleid.Overgaan;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Vergelijken;
using Declaraties.Toewijzen;

namespace Declaraties.Web.Vragen;

/// <summary>Hoe een plan wordt doorgerekend.</summary>
/// <param name="UrenPerFte">Directe uren per jaar van een fte.</param>
/// <param name="Tempo">Hoe snel; null als er niet om een tempo is gevraagd.</param>
/// <param name="Formaat">In welke vorm; null als er niet naar is gevraagd.</param>
/// <param name="Bezwaren">Wat er aan de vraag niet klopt.</param>
internal sealed record Overgangskeuze(decimal UrenPerFte, Overgangstempo? Tempo, Rapportformaat? Formaat, IReadOnlyList<string> Bezwaren)
{
    public static Overgangskeuze Lees(Vraag vraag)
    {
        vraag.Eis("direct");
        return new(vraag.Getal("direct", Overgangslezer.UrenPerFte) ?? 0, Snelheid(vraag), Formaatvraag.Lees(vraag), vraag.Bezwaren);
    }

    public Overgangsvraag Vraag(IReadOnlyList<Bestandsregel<Overgangsregel>> plan) => new() { Plan = plan, UrenPerFte = UrenPerFte, Tempo = Tempo };

    /// <summary>Wat ervan in een formulier staat.</summary>
    public IReadOnlyList<Vraagveld> Velden => [("direct", UrenPerFte.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',')), ("tempo", Tempo?.ToString())];

    private static Overgangstempo? Snelheid(Vraag vraag)
    {
        if (vraag.Getypt("tempo") is not { } tekst)
        {
            return null;
        }

        var tempo = Overgangstempo.Zoek(tekst);
        if (tempo is null)
        {
            vraag.Weiger("tempo", $"verwacht {Overgangstempo.Verwacht}");
        }

        return tempo;
    }
}
