using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Toewijzingen;

namespace Declaraties.Web.Vragen;

/// <summary>Een toestemming om te verlenen.</summary>
internal static class Toestemmingvraag
{
    /// <summary>Wat is gevraagd; null als er een bezwaar is.</summary>
    public static NieuweToestemming? Lees(Vraag vraag)
    {
        var (gemeente, aanbieder) = (vraag.Gemeente(), vraag.Aanbieder());
        var (toewijzing, minuten) = (vraag.Geheel("toewijzingNummer", 0, 1, int.MaxValue), vraag.Geheel("minuten", 0, 1, Toestemmingsloket.MeesteMinuten));
        var wet = vraag.Keuze("wet", Wet.Wmo);
        var (begin, eind) = (vraag.MogelijkeDatum("begindatum"), vraag.MogelijkeDatum("einddatum"));
        var reden = vraag.Zin("reden", Toestemmingsloket.LangsteReden);
        vraag.Eis("gemeente", "aanbieder", "toewijzingNummer", "minuten", "begindatum", "einddatum", "reden");
        if (begin > eind)
        {
            vraag.Weiger("einddatum", "verwacht een dag op of na 'begindatum'");
        }

        return vraag.Bezwaren.Count > 0 ? null : new NieuweToestemming(gemeente!.Value, aanbieder!.Value, wet, toewijzing, minuten, new Periode(begin!.Value, eind!.Value), reden!);
    }
}
