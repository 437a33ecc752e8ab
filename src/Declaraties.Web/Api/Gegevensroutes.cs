using System.Net.Mime;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Toestemmingen en inlezen voor een programma: dezelfde loketten als de pagina's, dezelfde bezwaren, dezelfde regels in het logboek.</summary>
internal sealed class Gegevensroutes(Toestemmingsloket toestemmingen, Invoerloket invoer) : IRoutes
{
    private const string Toestemmingen = $"{Berichtenadres.Api}/toestemmingen";
    private const string Invoer = $"{Berichtenadres.Api}/invoer/{{soort}}";
    private const string Naamloos = "langs de API";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Toestemmingen, Lijst).RequireAuthorization(Bevoegdheid.LeesDeclaraties)
            .Beschrijf("toonToestemmingen", Routebeschrijving.Gegevens, "De toestemmingen", "Wie waarvoor meer minuten mag, ook wat is ingetrokken, de nieuwste voorop.")
            .VraagtGemeenteEnAanbieder()
            .VraagtBladzijde()
            .Geeft<Toestemmingenvorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("toestemmingen.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Beoordeel);
        doen.MapPost(Toestemmingen, (Delegate)VerleenAsync)
            .Accepts<NieuweToestemmingvorm>(MediaTypeNames.Application.Json)
            .Beschrijf("verleenToestemming", Routebeschrijving.Gegevens, "Een toestemming verlenen", "Meer minuten op een toewijzing. Zij tellen bij het volgende oordeel; wat al is beantwoord verandert niet.")
            .Eenmalig()
            .NeemtJson("Waarvoor, hoeveel en waarom. Een Bsn hoort er niet in.", Apidocument.Voorbeeld("toestemming.json"))
            .Geeft<Toestemmingafloopvorm>(StatusCodes.Status201Created, "De toestemming is verleend.", Apidocument.Voorbeeld("toestemming-verleend.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType);
        doen.MapPost($"{Toestemmingen}/{{nummer:long}}/intrekking", TrekInAsync)
            .Accepts<NieuweIntrekkingvorm>(MediaTypeNames.Application.Json)
            .Beschrijf("trekToestemmingIn", Routebeschrijving.Gegevens, "Een toestemming intrekken", "Zij telt niet meer bij het volgende oordeel. Oordelen die er al zijn veranderen niet.")
            .Vraagt("nummer", "Het nummer van de toestemming.", "7", JsonSchemaType.Integer, ParameterLocation.Path)
            .Eenmalig()
            .NeemtJson("Waarom. Een Bsn hoort er niet in.", Apidocument.Voorbeeld("intrekking.json"))
            .Geeft<Toestemmingafloopvorm>(StatusCodes.Status200OK, "De toestemming is ingetrokken.", Apidocument.Voorbeeld("toestemming-ingetrokken.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
        var beheer = routes.MapGroup("").RequireAuthorization(Bevoegdheid.BeheerGegevens);
        Inhoud(beheer.MapPost($"{Invoer}/voorbeeld", (HttpContext http, string soort) => MetBestandAsync(http, soort, bestand => Task.FromResult<Vormantwoord<Invoervoorbeeldvorm>>(Invoervoorbeeldvorm.Van(invoer.Proef(bestand)))))
            .Beschrijf("toonInvoervoorbeeld", Routebeschrijving.Gegevens, "Wat inlezen zou doen", "Toont wat er nieuw is, wat er verandert en wat er niet in kan. Er verandert niets."))
            .Geeft<Invoervoorbeeldvorm>(StatusCodes.Status200OK, "Wat er zou veranderen.", Apidocument.Voorbeeld("invoervoorbeeld.json"));
        Inhoud(beheer.MapPost(Invoer, (HttpContext http, string soort) => MetBestandAsync(http, soort, bestand => VoerInAsync(http, bestand)))
            .Beschrijf("leesIn", Routebeschrijving.Gegevens, "Inlezen", "Leest hetzelfde bestand in, als het nog doet wat het voorbeeld liet zien. Een WMO301 wordt aangenomen en gaat langs de gewone weg.")
            .Eenmalig()
            .Vraagt("stand", "De stand die het voorbeeld gaf.", "a3f5c1d2e4b697887766554433221100ffeeddccbbaa99887766554433221100"))
            .Geeft<Invoerafloopvorm>(StatusCodes.Status200OK, "Het is ingelezen.", Apidocument.Voorbeeld("invoerafloop.json"))
            .Weigert(StatusCodes.Status409Conflict);
    }

    private static RouteHandlerBuilder Inhoud(RouteHandlerBuilder route) => route
        .Vraagt("soort", "toewijzingen (een WMO301), contracten of producten (CSV).", "contracten", plaats: ParameterLocation.Path)
        .Neemt("Het bestand, hoogstens 1 MB. Een CSV heeft de kolommen van haar soort, in elke volgorde; zoals Excel het opslaat mag.", Apidocument.Voorbeeld("contracten.csv"), MediaTypeNames.Text.Csv)
        .Neemt("Het bestand, hoogstens 1 MB.", Apidocument.Voorbeeld("wmo301.xml"), MediaTypeNames.Application.Xml, MediaTypeNames.Text.Xml)
        .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

    private Vormantwoord<Toestemmingenvorm> Lijst(HttpContext http)
    {
        var vraag = Toestemmingenvraag.Lees(http.Request.Query);
        return Goed(vraag.Bezwaren, () => Toestemmingenvorm.Van(Bladzijde.Van(toestemmingen.Lijst(vraag.Gemeente, vraag.Aanbieder), vraag.Bladzijde)));
    }

    private Task<Vormantwoord<Toestemmingafloopvorm>> VerleenAsync(HttpContext http) =>
        MetJsonAsync(http, Toestemmingvraag.Lees, nieuw => Afloop(toestemmingen.Verleen(nieuw, Bezoeker.Van(http)), uitslag => uitslag.Nummer!.Value, "verleend", StatusCodes.Status201Created));

    private Task<Vormantwoord<Toestemmingafloopvorm>> TrekInAsync(HttpContext http, long nummer) =>
        MetJsonAsync(
            http,
            vraag => Redenvraag.Lees(vraag, Toestemmingsloket.LangsteReden),
            reden => Afloop(toestemmingen.TrekIn(nummer, reden, Bezoeker.Van(http)), _ => nummer, "ingetrokken", StatusCodes.Status200OK));

    private static Vormantwoord<Toestemmingafloopvorm> Afloop(Toestemminguitslag uitslag, Func<Toestemminguitslag, long> welke, string gedaan, int status) => uitslag.Bezwaar is { } bezwaar
        ? Probleem.Van(uitslag.Lot.Status(), bezwaar)
        : new Vormantwoord<Toestemmingafloopvorm>(new() { Nummer = welke(uitslag), Uitleg = $"Toestemming {welke(uitslag)} is {gedaan}." }, status);

    private async Task<Vormantwoord<Invoerafloopvorm>> VoerInAsync(HttpContext http, Invoerbestandje bestand)
    {
        var stand = http.Request.Query["stand"].ToString();
        if (stand.Length == 0)
        {
            return Klaag(["'stand' ontbreekt: verwacht de stand die het voorbeeld gaf."]);
        }

        var (zin, ontvangst, voorbeeld) = await invoer.VoerInAsync(bestand, stand, Bezoeker.Van(http), http.RequestAborted);
        return zin is not null ? new Invoerafloopvorm { Uitleg = zin, Bericht = ontvangst, Geweigerd = voorbeeld.Geweigerd }
            : voorbeeld.Stand != stand ? Probleem.Van(StatusCodes.Status409Conflict, "Dit bestand zou nu iets anders doen dan het voorbeeld met deze stand; er is niets ingelezen. Vraag het voorbeeld opnieuw.")
            : voorbeeld.Geweigerd.Count > 0 ? Klaag(voorbeeld.Geweigerd)
            : new Invoerafloopvorm { Uitleg = "Er verandert niets: alles staat er al zo.", Bericht = ontvangst, Geweigerd = voorbeeld.Geweigerd };
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
            null => Probleem.Van(StatusCodes.Status413PayloadTooLarge, "Een bestand is hier hoogstens 1 MB. Grotere gaan met de opdracht importeer, of een WMO301 met POST op /v1/berichten."),
            { Length: 0 } => Klaag(["Het verzoek heeft geen inhoud: verwacht het bestand."]),
            var inhoud => await doe(new Invoerbestandje(gekozen, Naamloos, inhoud)),
        };
    }
}
