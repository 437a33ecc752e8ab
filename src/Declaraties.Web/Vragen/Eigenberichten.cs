using Declaraties.Berichten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Web.Vragen;

/// <summary>Wat van een aanbieder is: dezelfde grens voor zijn systeem en voor zijn mensen.</summary>
internal static class Eigenberichten
{
    /// <summary>
    /// Een aanbieder ziet de declaraties en meldingen waarvan hij de afzender is. Van voor dat aan de deur vaststond is er ook wat hij aanbood en van niemand is: dat ziet hij alleen als
    /// het onleesbaar was, want wat is beoordeeld kan van een ander zijn.
    /// </summary>
    public static bool IsVan(Aanbieder agb, Ontvangst ontvangst) => ontvangst.Aanbieder is null
        ? ontvangst is { Kanaal: Kanaal.Http, Status: Ontvangststatus.Onleesbaar } && ontvangst.Afzender == agb.Code
        : Berichtsoorten.VanNaam(ontvangst.Soort) is { } soort && (soort.IsDeclaratie() || soort.IsOndersteuning()) && ontvangst.Aanbieder == agb;
}
