using Declaraties.Dienst.Loketten;

namespace Declaraties.Web.Vragen;

/// <summary>Noteren dat een aanbieder om een credit is gevraagd.</summary>
internal sealed record Creditvraag(IReadOnlyList<long> Signalen, string? Toelichting)
{
    /// <summary>Wat is gevraagd; null als er een bezwaar is.</summary>
    public static Creditvraag? Lees(Vraag vraag)
    {
        var (nummers, toelichting) = (vraag.Getallen("signalen", Signaalloket.MeesteSignalen), vraag.Zin("toelichting", Signaalloket.LangsteToelichting));
        vraag.Eis("signalen");
        if (vraag.Bezwaren.Count == 0 && nummers.Count == 0)
        {
            vraag.Weiger("signalen", "verwacht ten minste een signaal");
        }

        return vraag.Bezwaren.Count > 0 ? null : new Creditvraag(nummers, toelichting);
    }
}
