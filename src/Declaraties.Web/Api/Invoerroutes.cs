using System.Net.Mime;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Gegevens inlezen voor een programma: hetzelfde loket als de pagina, dezelfde bezwaren, dezelfde regels in het logboek.</summary>
internal sealed class Invoerroutes(Invoerloket invoer, Beoordelingsloket beoordelingen) : IRoutes
{
    private const string Invoer = $"{Berichtenadres.Api}/invoer/{{soort}}";
    private const string Naamloos = "langs de API";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var beheer = routes.MapGroup("").RequireAuthorization(Bevoegdheid.BeheerGegevens);
        Inhoud(beheer.MapPost($"{Invoer}/voorbeeld", (HttpContext http, string soort) => MetBestandAsync(http, soort, bestand => Task.FromResult<Vormantwoord<Invoervoorbeeldvorm>>(Invoervoorbeeldvorm.Van(invoer.Proef(bestand)))))
            .Beschrijf("toonInvoervoorbeeld", Routebeschrijving.Gegevens, "Wat inlezen zou doen", "Toont wat er nieuw is, wat er verandert en wat er niet in kan. Er verandert niets."))
            .Geeft<Invoervoorbeeldvorm>(StatusCodes.Status200OK, "Wat er zou veranderen.", Apidocument.Voorbeeld("invoervoorbeeld.json"));
        Inhoud(beheer.MapPost(Invoer, (HttpContext http, string soort) => MetBestandAsync(http, soort, bestand => VoerInAsync(http, bestand)))
            .Beschrijf("leesIn", Routebeschrijving.Gegevens, "Inlezen", "Leest hetzelfde bestand in, als het nog doet wat het voorbeeld liet zien. Een toewijzing (WMO301 of JW301) wordt aangenomen en gaat langs de gewone weg.")
            .Eenmalig()
            .Vraagt("stand", "De stand die het voorbeeld gaf.", "a3f5c1d2e4b697887766554433221100ffeeddccbbaa99887766554433221100"))
            .Geeft<Invoerafloopvorm>(StatusCodes.Status200OK, "Het is ingelezen.", Apidocument.Voorbeeld("invoerafloop.json"))
            .Weigert(StatusCodes.Status409Conflict);
    }

    private static RouteHandlerBuilder Inhoud(RouteHandlerBuilder route) => route
        .Vraagt("soort", "toewijzingen (een WMO301 of JW301), contracten, producten of aanbieders (hun namen; CSV).", "contracten", plaats: ParameterLocation.Path)
        .Neemt("Het bestand, hoogstens 1 MB. Een CSV heeft de kolommen van haar soort, in elke volgorde; zoals Excel het opslaat mag.", Apidocument.Voorbeeld("contracten.csv"), MediaTypeNames.Text.Csv)
        .Neemt("Het bestand, hoogstens 1 MB.", Apidocument.Voorbeeld("wmo301.xml"), MediaTypeNames.Application.Xml, MediaTypeNames.Text.Xml)
        .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

    private async Task<Vormantwoord<Invoerafloopvorm>> VoerInAsync(HttpContext http, Invoerbestandje bestand)
    {
        var stand = http.Request.Query["stand"].ToString();
        if (stand.Length == 0)
        {
            return Klaag(["'stand' ontbreekt: verwacht de stand die het voorbeeld gaf."]);
        }

        var (zin, ontvangst, voorbeeld) = await invoer.VoerInAsync(bestand, stand, Bezoeker.Van(http), http.RequestAborted);
        return zin is not null ? new Invoerafloopvorm { Uitleg = zin, Bericht = ontvangst, Raakt = Verwijzingvorm.Van(beoordelingen.Geraakt(voorbeeld.Raakt)), Geweigerd = voorbeeld.Geweigerd }
            : voorbeeld.Stand != stand ? Probleem.Van(StatusCodes.Status409Conflict, "Dit bestand zou nu iets anders doen dan het voorbeeld met deze stand; er is niets ingelezen. Vraag het voorbeeld opnieuw.")
            : voorbeeld.Geweigerd.Count > 0 ? Klaag(voorbeeld.Geweigerd)
            : new Invoerafloopvorm { Uitleg = "Er verandert niets: alles staat er al zo.", Bericht = ontvangst, Raakt = [], Geweigerd = voorbeeld.Geweigerd };
    }

    private static async Task<Vormantwoord<T>> MetBestandAsync<T>(HttpContext http, string soort, Func<Invoerbestandje, Task<Vormantwoord<T>>> doe)
        where T : class
    {
        if (Woorden.Zoek<Invoersoort>(soort) is not { } gekozen)
        {
            return Probleem.Van(StatusCodes.Status404NotFound, $"Dit is niet in te lezen; wel {string.Join(", ", Woorden.Alle<Invoersoort>())}.");
        }

        string[] soorten = gekozen == Invoersoort.Toewijzingen ? [MediaTypeNames.Application.Xml, MediaTypeNames.Text.Xml] : [MediaTypeNames.Text.Csv];
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var inhoudstype) || !soorten.Contains(inhoudstype.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return Probleem.Van(StatusCodes.Status415UnsupportedMediaType, $"Content-Type klopt niet: verwacht {string.Join(" of ", soorten)} bij {soort}.");
        }

        return await Verzoekinhoud.InhoudAsync(http, Invoerloket.MeesteBytes) switch
        {
            null => Probleem.Van(StatusCodes.Status413PayloadTooLarge, "Een bestand is hier hoogstens 1 MB. Grotere gaan met de opdracht importeer, of een WMO301 of JW301 met POST op /v1/berichten."),
            { Length: 0 } => Klaag(["Het verzoek heeft geen inhoud: verwacht het bestand."]),
            var inhoud => await doe(new Invoerbestandje(gekozen, Naamloos, inhoud)),
        };
    }
}
