using Declaraties.Domein;

namespace Declaraties.Web.Vragen;

/// <summary>Van welke toewijzing iemand wil weten wat er over start en stop is gemeld.</summary>
internal static class Ondersteuningvraag
{
    /// <summary>De toewijzing; null als er een bezwaar is.</summary>
    public static ToewijzingSleutel? Lees(Vraag vraag)
    {
        var (gemeente, aanbieder, wet) = (vraag.Gemeente(), vraag.Aanbieder(), vraag.Keuze("wet", Wet.Wmo));
        var nummer = vraag.Geheel("toewijzingNummer", 0, 0, 999_999_999);
        vraag.Eis("gemeente", "aanbieder", "toewijzingNummer");
        return vraag.Bezwaren.Count > 0 ? null : new ToewijzingSleutel(gemeente!.Value, aanbieder!.Value, wet, nummer);
    }
}
