using System.Net.Mime;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Web.Loketten;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;

namespace Declaraties.Web.Api;

/// <summary>Een antwoord van de API dat een rapport is: in JSON een vorm, en anders een bestand.</summary>
internal static class Rapportantwoord
{
    /// <summary>De vormen waarin een rapport naast JSON te krijgen is.</summary>
    public static RouteHandlerBuilder GeeftBestanden(this RouteHandlerBuilder route, string uitleg) => route
        .GeeftTekst(uitleg, MediaTypeNames.Text.Csv)
        .GeeftTekst(uitleg, MediaTypeNames.Text.Html)
        .GeeftTekst(uitleg, Rapportbestand.Inhoudstype(Rapportformaat.Xlsx));

    /// <summary>Wat er is berekend, in de gevraagde vorm; of wat er aan de vraag mankeert.</summary>
    public static Vormantwoord<T> Van<T>(Berekend berekend, Rapportformaat? formaat, string naam)
        where T : class =>
        berekend.Rapport is { } rapport ? Vormantwoord<T>.Van(Rapportbestand.Van(rapport, formaat ?? Rapportformaat.Json, naam)) : Apiantwoord.Klaag(berekend.Bezwaren);
}
