using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Schijf;

namespace Declaraties.Web.Vragen;

/// <summary>Onbestelbare post een andere bestemming geven.</summary>
public sealed record Omleidvraag(string Bestemming, string Reden)
{
    /// <summary>Wat is gevraagd; null als er een bezwaar is.</summary>
    public static Omleidvraag? Lees(Vraag vraag)
    {
        var (naar, reden) = (vraag.Zin("bestemming", Mapbestand.LangsteNaam), vraag.Zin("reden", Onbestelbaarloket.LangsteReden));
        vraag.Eis("bestemming", "reden");
        return vraag.Bezwaren.Count > 0 ? null : new Omleidvraag(naar!, reden!);
    }
}
