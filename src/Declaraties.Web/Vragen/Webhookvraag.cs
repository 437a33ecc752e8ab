using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Microsoft.AspNetCore.Http;

namespace Declaraties.Web.Vragen;

/// <summary>Waarheen een aanbieder bericht wil.</summary>
/// <param name="Adres">Het adres.</param>
/// <param name="NieuwGeheim">Of er in elk geval een nieuw geheim komt.</param>
internal sealed record Webhookvraag(Uri Adres, bool NieuwGeheim)
{
    /// <summary>Van wie de webhook is; null met bezwaren als dat niet is gezegd, of een ander is.</summary>
    public static Aanbieder? Aanbieder(IQueryCollection query, Aanbieder? eigen, out IReadOnlyList<string> bezwaren)
    {
        var vraag = new Vraag(query);
        var aanbieder = vraag.ZekereAanbieder(eigen);
        bezwaren = vraag.Bezwaren;
        return bezwaren.Count > 0 ? null : aanbieder;
    }

    /// <summary>Wat is gevraagd; null als er een bezwaar is.</summary>
    public static Webhookvraag? Lees(Vraag vraag, Webhookloket loket)
    {
        vraag.Eis("adres");
        var nieuwGeheim = vraag.Vink("nieuwGeheim");
        Uri? adres = null;
        if (vraag.Getypt("adres") is { } tekst)
        {
            adres = loket.Lees(tekst, out var bezwaar);
            if (bezwaar is not null)
            {
                vraag.Weiger("adres", bezwaar);
            }
        }

        return vraag.Bezwaren.Count > 0 ? null : new Webhookvraag(adres!, nieuwGeheim);
    }
}
