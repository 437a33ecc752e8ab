using System.Net.Mime;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Tarieven;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Vormen;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Tariefsets voor een programma: dezelfde rapporten als van de pagina en van de opdracht <c>tarief</c>. Een aanbieder ziet wat is vastgesteld, en kan meerekenen.</summary>
internal sealed class Tariefroutes(Tariefloket loket, Tariefinzage inzage, Eigentarief eigen) : IRoutes
{
    private const string Alle = $"{Berichtenadres.Api}/tarieven";
    private const string Een = $"{Alle}/{{naam}}";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.RekenTarief);
        Formaten(lezen.MapGet(Alle, Lijst)
            .Beschrijf("toonTariefsets", Routebeschrijving.Beleid, "De bewaarde tariefsets", "Elke versie met wat zij geeft, wie haar bewaarde en vanaf wanneer zij is vastgesteld. Een aanbieder ziet alleen wat is vastgesteld, en niet door wie."))
            .Geeft<IReadOnlyList<Tariefsetvorm>>(StatusCodes.Status200OK, "De sets, op naam en versie.", Apidocument.Voorbeeld("tariefsets.json"));
        Set(lezen.MapGet(Een, (HttpContext http, string naam) => Toon<Tariefvorm>(http, naam, Tariefdeel.Bereken))
            .Beschrijf("berekenTariefset", Routebeschrijving.Beleid, "De tarieven van een set", "Het uurtarief van elk product met waaruit het volgt, herrekend volgens de regels van toen: dezelfde bedragen als toen."))
            .Geeft<IReadOnlyList<Tariefvorm>>(StatusCodes.Status200OK, "Het tarief van elk product.", Apidocument.Voorbeeld("tarieven.json"));
        Set(lezen.MapGet($"{Een}/toets", (HttpContext http, string naam) => Toon<Tariefbevindingvorm>(http, naam, Tariefdeel.Toets))
            .Beschrijf("toetsTariefset", Routebeschrijving.Beleid, "Wat er aan een set mankeert", "Fouten, en waarschuwingen over wat in een reële prijs hoort en over waarden die nog niet vaststaan. Of no-show declarabel is volgt uit het vastgelegde beleid."))
            .Geeft<IReadOnlyList<Tariefbevindingvorm>>(StatusCodes.Status200OK, "De bevindingen, fouten vooraan; leeg als er niets aan mankeert.", Apidocument.Voorbeeld("tarieftoets.json"));
        Set(lezen.MapGet($"{Een}/gevoeligheid", (HttpContext http, string naam) => Toon<Tariefgevoeligheidsvorm>(http, naam, Tariefdeel.Gevoeligheid))
            .Beschrijf("schudTariefset", Routebeschrijving.Beleid, "Wat een tarief het meest verandert", "Van elke parameter wat het tarief wordt bij een tiende minder en een tiende meer."))
            .Geeft<IReadOnlyList<Tariefgevoeligheidsvorm>>(StatusCodes.Status200OK, "Per product, wat het meest verandert vooraan.", Apidocument.Voorbeeld("tariefgevoeligheid.json"));
        Set(lezen.MapGet($"{Een}/verschil", (HttpContext http, string naam) => Toon<Tariefverschilvorm>(http, naam, Tariefdeel.Verschil))
            .Beschrijf("vergelijkTariefsets", Routebeschrijving.Beleid, "Waardoor twee sets verschillen", "Het verschil tussen de tarieven van twee sets, element voor element; samen zijn de elementen precies het verschil voor het afronden.")
            .Vraagt("met", "De andere set: haar naam, zo nodig met een @ en de versie. Verplicht.", "begeleiding-2027@2"))
            .Geeft<IReadOnlyList<Tariefverschilvorm>>(StatusCodes.Status200OK, "Per product wat het verschil verklaart.", Apidocument.Voorbeeld("tariefverschil.json"));
        lezen.MapPost($"{Alle}/berekening", (Delegate)RekenAsync)
            .Accepts<Berekeningsvraagvorm>(MediaTypeNames.Application.Json, MediaTypeNames.Application.Zip, Formulierbestand.Soort)
            .Beschrijf("rekenMee", Routebeschrijving.Beleid, "Meerekenen met eigen waarden", "Het uurtarief van elk product met andere waarden voor parameters van een bewaarde set (JSON), of met eigen bestanden: parameters.csv, schalen.csv, cao.csv en mix.csv in een formulier (multipart/form-data) of in een ZIP-bestand. Er wordt niets van bewaard.")
            .NeemtJson("Waarvan wordt uitgegaan en wat er anders is, of bestanden; samen hoogstens 1 MB.", Apidocument.Voorbeeld("tariefberekening.json"))
            .NeemtBestand(MediaTypeNames.Application.Zip)
            .NeemtBestand(Formulierbestand.Soort)
            .Geeft<IReadOnlyList<Tariefvorm>>(StatusCodes.Status200OK, "Het tarief van elk product.", Apidocument.Voorbeeld("tarieven.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.BereidBeleidVoor).MapPost(Alle, (Delegate)BewaarAsync)
            .Beschrijf("bewaarTariefset", Routebeschrijving.Beleid, "Een tariefset bewaren", "Bewaart parameters.csv, schalen.csv, cao.csv en mix.csv als volgende versie van een naam, met wat zij nu geven. Zij gaan mee in een ZIP-bestand of in een formulier (multipart/form-data). Vaststellen moet een ander doen.")
            .Vraagt("naam", $"De naam van de tariefset: {Tariefherkomst.Naameis}. Verplicht.", "begeleiding-2027")
            .Eenmalig()
            .Neemt("De vier bestanden, samen hoogstens 1 MB.", "De bytes van het ZIP-bestand.", MediaTypeNames.Application.Zip)
            .NeemtBestand(Formulierbestand.Soort)
            .Geeft<Tariefsetvorm>(StatusCodes.Status201Created, "Zij is bewaard.", Apidocument.Voorbeeld("tariefset.json"))
            .Geeft<Tariefsetvorm>(StatusCodes.Status200OK, "Precies deze inhoud stond er al onder deze naam.", Apidocument.Voorbeeld("tariefset.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.StelTariefVast).MapPost($"{Een}/vaststelling", (HttpContext http, string naam) => StelVastAsync(http, naam))
            .Accepts<Vaststelvraagvorm>(MediaTypeNames.Application.Json)
            .Beschrijf("stelTariefsetVast", Routebeschrijving.Beleid, "Een tariefset vaststellen", "Stelt een versie vast vanaf een dag. Dat kan niet zolang een waarde voorbeeld of concept is of de toets een fout vindt, niet door wie haar bewaarde, en niet als er van die naam die dag al een andere versie begint.")
            .Vraagt("naam", "De naam van de tariefset.", "begeleiding-2027", plaats: ParameterLocation.Path)
            .Eenmalig()
            .NeemtJson("Welke versie, en vanaf wanneer.", Apidocument.Voorbeeld("tariefvaststelling.json"))
            .Geeft<Tariefsetvorm>(StatusCodes.Status201Created, "Zij is vastgesteld.", Apidocument.Voorbeeld("tariefset.json"))
            .Geeft<Tariefsetvorm>(StatusCodes.Status200OK, "Zij was het al vanaf die dag.", Apidocument.Voorbeeld("tariefset.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
    }

    private static RouteHandlerBuilder Set(RouteHandlerBuilder route) => Formaten(route)
        .Vraagt("naam", "De naam van de tariefset.", "begeleiding-2027", plaats: ParameterLocation.Path)
        .Vraagt("versie", "De versie. Standaard de laatste; voor een aanbieder de laatste die is vastgesteld.", "1", JsonSchemaType.Integer)
        .Weigert(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Formaten(RouteHandlerBuilder route) => route
        .Vraagt("formaat", "json, csv, xlsx of html. Standaard json.", "xlsx")
        .GeeftBestanden("Hetzelfde.")
        .Weigert(StatusCodes.Status400BadRequest);

    private Vormantwoord<IReadOnlyList<Tariefsetvorm>> Lijst(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var formaat = Formaatvraag.Lees(vraag);
        return vraag.Bezwaren.Count > 0
            ? Klaag(vraag.Bezwaren)
            : Vormantwoord<IReadOnlyList<Tariefsetvorm>>.Van(Rapportbestand.Van(Tariefsetsblad.Maak(inzage.Sets(http.User)), formaat ?? Rapportformaat.Json, "tariefsets"));
    }

    private Vormantwoord<IReadOnlyList<T>> Toon<T>(HttpContext http, string naam, Tariefdeel deel)
    {
        var vraag = new Vraag(http.Request.Query);
        var (keuze, met, formaat) = (new Setkeuze(naam, Versie(vraag)), deel == Tariefdeel.Verschil ? Setkeuze.Lees(vraag, "met") : null, Formaatvraag.Lees(vraag));
        if (deel == Tariefdeel.Verschil)
        {
            vraag.Eis("met");
        }

        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        if (inzage.Zoek(keuze, http.User) is not { } set)
        {
            return Onbekend(keuze, http);
        }

        Tariefrekening? ander = null;
        if (met is not null)
        {
            if (inzage.Zoek(met, http.User) is not { } metSet)
            {
                return Onbekend(met, http);
            }

            ander = inzage.Reken(metSet);
        }

        return Vormantwoord<IReadOnlyList<T>>.Van(Rapportbestand.Van(inzage.Rapport(inzage.Reken(set), ander, deel), formaat ?? Rapportformaat.Json, $"{deel.Woord()}-{set.Herkomst.Set}-{set.Herkomst.Versie}"));
    }

    private async Task<Vormantwoord<IReadOnlyList<Tariefvorm>>> RekenAsync(HttpContext http)
    {
        if (!Tariefsetinhoud.IsJson(http))
        {
            var gelezen = await Tariefsetinhoud.LeesAsync(http);
            return gelezen.Waarde is { } inhoud ? await MetBasisAsync(http, Eigentarief.Basis(inhoud), []) : Klaag(gelezen.Fouten);
        }

        if (await Vraag.VanJsonAsync(http.Request) is not { } vraag)
        {
            return Klaag(["De inhoud klopt niet: verwacht een object in JSON, zoals het voorbeeld in het document van de API."]);
        }

        vraag.Eis("tariefset");
        var (naam, versie, wijzigingen) = (Setkeuze.Lees(vraag, "tariefset"), Versie(vraag), Wijzigingenvraag.Lees(vraag));
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        var keuze = naam! with { Versie = versie ?? naam.Versie };
        return inzage.Zoek(keuze, http.User) is { } set ? await MetBasisAsync(http, eigen.Basis(set), wijzigingen) : Onbekend(keuze, http);
    }

    private async Task<Vormantwoord<IReadOnlyList<Tariefvorm>>> MetBasisAsync(HttpContext http, Eigenbasis basis, IReadOnlyList<Parameterregel> wijzigingen)
    {
        var uitkomst = await eigen.RekenAsync(basis, wijzigingen, Bezoeker.Van(http), http.RequestAborted);
        return uitkomst.Rekening is { } rekening
            ? Vormantwoord<IReadOnlyList<Tariefvorm>>.Van(Rapportbestand.Van(inzage.Rapport(rekening, null, Tariefdeel.Bereken), Rapportformaat.Json, "eigen-tarief"))
            : Klaag(uitkomst.Bezwaren);
    }

    private async Task<Vormantwoord<Tariefsetvorm>> BewaarAsync(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        vraag.Eis("naam");
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        var gelezen = await Tariefsetinhoud.LeesAsync(http);
        if (gelezen.Waarde is not { } inhoud)
        {
            return Klaag(gelezen.Fouten);
        }

        var afloop = loket.Bewaar(vraag.Getypt("naam")!, inhoud, Bezoeker.Van(http));
        return afloop.Bewaring is { } bewaring
            ? new Vormantwoord<Tariefsetvorm>(Tariefsetvorm.Van(bewaring.Set), bewaring.IsNieuw ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : Klaag(afloop.Fouten);
    }

    private Task<Vormantwoord<Tariefsetvorm>> StelVastAsync(HttpContext http, string naam) => MetJsonAsync<Tariefsetvorm>(http, vraag =>
    {
        vraag.Eis("vanaf");
        var (versie, vanaf) = (Versie(vraag), vraag.MogelijkeDatum("vanaf"));
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        var uitslag = loket.StelVast(naam, versie, vanaf!.Value, Bezoeker.Van(http));
        return uitslag.Lot is Tarieflot.Gelukt or Tarieflot.WasAl
            ? new Vormantwoord<Tariefsetvorm>(Tariefsetvorm.Van(loket.Zoek(naam, versie)!), uitslag.Lot.Status())
            : Probleem.Van(uitslag.Lot.Status(), string.Join(' ', [uitslag.Uitleg, .. uitslag.Redenen]));
    });

    private Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Onbekend(Setkeuze keuze, HttpContext http) => Probleem.Van(StatusCodes.Status404NotFound, inzage.Onbekend(keuze, http.User));

    private static int? Versie(Vraag vraag) => vraag.Geheel("versie", 0, 1, int.MaxValue) is > 0 and var versie ? versie : null;
}
