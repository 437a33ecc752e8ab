using Declaraties.Worker.Dienst;
using Declaraties.Worker.Paginas;
using Declaraties.Worker.Uitvoer;

namespace Declaraties.Worker.Vragen;

/// <summary>Onbestelbare post een andere bestemming geven.</summary>
internal sealed record Omleidvraag(string Bestemming, string Reden)
{
    /// <summary>Wat is gevraagd; null als er een bezwaar is.</summary>
    public static Omleidvraag? Lees(Vraag vraag)
    {
        var (naar, reden) = (vraag.Zin("bestemming", Mapbestand.LangsteNaam), vraag.Zin("reden", Onbestelbaarloket.LangsteReden));
        vraag.Eis("bestemming", "reden");
        return vraag.Bezwaren.Count > 0 ? null : new Omleidvraag(naar!, reden!);
    }
}
