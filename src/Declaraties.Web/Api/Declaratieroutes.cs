using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Handelen;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>
/// Wat de pagina's tonen en doen, voor een programma: dezelfde leesmodellen, dezelfde handelingen, dezelfde bezwaren. Een Bsn is ook hier gemaskeerd.
/// </summary>
internal sealed class Declaratieroutes(Databasevoorraad databases, Beoordelingsloket loket, TimeProvider klok) : IRoutes
{
    private const string Alle = $"{Berichtenadres.Api}/declaraties";
    private const string Handeling = "Het oordeel dat u zag (versie), waarom u dit doet, en wat u erbij schrijft. Een Bsn hoort er niet in.";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Alle, Lijst)
            .Beschrijf("toonWerklijst", Routebeschrijving.Declaraties, "De werklijst", "Beoordeelde declaraties, een bladzijde per keer.")
            .Vraagt("stand", "niettoegewezen, alles of vastgehouden. Standaard alles.", "vastgehouden")
            .Vraagt("groep", "Alleen wat vandaag, morgen, dezeweek (na morgen) of later zijn laatste dag heeft; dan is stand vastgehouden.", "vandaag")
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .Vraagt("maand", "Alleen wat over deze maand is gedeclareerd, als JJJJ-MM.", "2026-02")
            .Vraagt("toegewezen", "ja voor alleen wat volledig is toegewezen.", "ja")
            .Vraagt("regel", "Alleen declaraties met een bevinding op deze regel.", "TR321")
            .Vraagt("signalen", "ja voor alleen declaraties met een open signaal.", "ja")
            .Vraagt("vanaf", "Alleen declaraties waarvan ten minste dit bedrag in euro niet is toegekend.", "99,50")
            .Vraagt("uiterlijk", "Alleen wat deze dag of eerder zijn laatste dag heeft, waarna het vanzelf wordt beantwoord; als JJJJ-MM-DD.", "2026-03-19")
            .Vraagt("volgorde", "nieuwste, oudste, bedrag of uiterlijk.", "bedrag")
            .VraagtBladzijde()
            .Geeft<Werklijstvorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("werklijst.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        lezen.MapGet($"{Alle}/{{sleutel}}", Toon)
            .Beschrijf("toonDeclaratie", Routebeschrijving.Declaraties, "Een declaratie", "Het oordeel, een bladzijde van de prestaties met hun bevindingen, en elke stap van de beoordeling. Alle bevindingen staan op het adres in _links.bevindingen.")
            .VraagtSleutel()
            .Vraagt("alles", "ja voor alle prestaties; anders alleen wat niet is goedgekeurd.", "ja")
            .VraagtBladzijde()
            .HeeftEtag()
            .Geeft<Declaratiebladvorm>(StatusCodes.Status200OK, "De declaratie.", Apidocument.Voorbeeld("declaratie.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        lezen.MapGet($"{Alle}/{{sleutel}}/bevindingen", ToonBevindingen)
            .Beschrijf("toonBevindingenVanDeclaratie", Routebeschrijving.Declaraties, "Alle bevindingen van een declaratie", "Een pagina van de bevindingen, met hun getallen en wat wel goed was geweest.")
            .VraagtSleutel()
            .VraagtPagina()
            .HeeftEtag()
            .Geeft<Verslagpaginavorm>(StatusCodes.Status200OK, "De pagina.", Apidocument.Voorbeeld("bevindingen.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        lezen.MapGet($"{Alle}/{{sleutel}}/beproeving", BeproefAsync)
            .Beschrijf("beproefDeclaratie", Routebeschrijving.Declaraties, "Wat opnieuw beoordelen zou geven", "Rekent met de gegevens van nu en toont het verschil, een bladzijde van de prestaties per keer. Er wordt niets vastgelegd.")
            .VraagtSleutel()
            .VraagtBladzijde()
            .Geeft<Beproevingvorm>(StatusCodes.Status200OK, "Het verschil.", Apidocument.Voorbeeld("beproeving.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Beoordeel);
        doen.MapPost($"{Alle}/{{sleutel}}/herbeoordeling", BeoordeelOpnieuw)
            .Beschrijf("beoordeelOpnieuw", Routebeschrijving.Declaraties, "Opnieuw beoordelen", "Beoordeelt een vastgehouden declaratie met de gegevens van nu. Het oude oordeel blijft bewaard.")
            .VraagtSleutel()
            .Eenmalig()
            .NeemtJson(Handeling, Apidocument.Voorbeeld("handeling.json"))
            .Geeft<Afloopvorm>(StatusCodes.Status200OK, "Er is een nieuw oordeel.", Apidocument.Voorbeeld("afloop.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
        lezen.MapPost($"{Alle}/beproeving", BeproefSamenAsync)
            .Beschrijf("beproefDeclaraties", Routebeschrijving.Declaraties, "Wat samen opnieuw beoordelen zou geven", "Rekent met de gegevens van nu en toont het verschil in prestaties en bedragen, per declaratie en samen. Zij worden na elkaar beoordeeld, zodat de een telt bij de ander. Er wordt niets vastgelegd.")
            .NeemtJson("De declaraties, elk met het oordeel dat u zag; zoals inlezen en een toestemming ze noemen onder raakt.", Apidocument.Voorbeeld("proefvraag.json"))
            .Geeft<Samenuitkomstvorm>(StatusCodes.Status200OK, "Het verschil.", Apidocument.Voorbeeld("samen.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType);
        doen.MapPost($"{Alle}/herbeoordeling", BeoordeelSamen)
            .Beschrijf("beoordeelSamenOpnieuw", Routebeschrijving.Declaraties, "Samen opnieuw beoordelen", "Beoordeelt vastgehouden declaraties na elkaar met de gegevens van nu. Wie er niet anders van wordt houdt zijn oordeel, en wat niet kan houdt de andere niet op; hetzelfde nog eens doen verandert niets meer.")
            .Eenmalig(inEenTransactie: false)
            .NeemtJson("De declaraties, elk met het oordeel dat u zag, en waarom u dit doet. Een Bsn hoort er niet in.", Apidocument.Voorbeeld("samenvraag.json"))
            .Geeft<Samenuitkomstvorm>(StatusCodes.Status200OK, "Hoe het per declaratie afliep.", Apidocument.Voorbeeld("samen.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType);
        doen.MapPost($"{Alle}/{{sleutel}}/vrijgave", GeefVrij)
            .Beschrijf("geefVrij", Routebeschrijving.Declaraties, "Het antwoord vrijgeven", "Laat het antwoord op een vastgehouden declaratie gaan, zoals zij nu is beoordeeld. Dat kan niet terug.")
            .VraagtSleutel()
            .Eenmalig()
            .NeemtJson(Handeling, Apidocument.Voorbeeld("handeling.json"))
            .Geeft<Afloopvorm>(StatusCodes.Status200OK, "Het antwoord gaat weg.", Apidocument.Voorbeeld("afloop.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
    }

    private Vormantwoord<Werklijstvorm> Lijst(HttpContext http)
    {
        var vraag = Werklijstvraag.Lees(http.Request.Query, Werkstand.Alles);
        return Goed(vraag.Bezwaren, () => Werklijstvorm.Van(databases.Met(database => new Werklijst(database).Toon(vraag.Filter.In(vraag.Groep, NederlandseTijd.Vandaag(klok))))));
    }

    private Vormantwoord<Declaratiebladvorm> Toon(HttpContext http, string sleutel)
    {
        var vraag = Declaratievraag.Lees(http.Request.Query);
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        if (databases.Met(database => new Declaratieinzage(database).Zoek(sleutel, vraag.Alles, vraag.Bladzijde)) is not { } blad)
        {
            return Onbekend();
        }

        // What goes out is on it as well, and that changes no verdict.
        return Etag.Zet(http, [.. Stand(blad.Oordeel), vraag.Alles, vraag.Bladzijde, blad.Weg.Count, blad.Weg[^1].Moment.UtcTicks, blad.Enveloppen.Sum(paar => paar.Terug.Count)]) is { } ongewijzigd
            ? ongewijzigd
            : Declaratiebladvorm.Van(blad, loket.Stappen(sleutel), Bevindingen(sleutel));
    }

    private Vormantwoord<Verslagpaginavorm> ToonBevindingen(HttpContext http, string sleutel)
    {
        var vraag = Verslagvraag.Lees(http.Request.Query);
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        if (Kop(sleutel) is not { } kop)
        {
            return Onbekend();
        }

        if (Etag.Zet(http, [.. Stand(kop), vraag.Keuze.Pagina, vraag.Keuze.Grootte]) is { } ongewijzigd)
        {
            return ongewijzigd;
        }

        return databases.Met(database => new Verslagopslag(database).Lees(sleutel, vraag.Keuze)) is { } blad ? Verslaglijst.Antwoord(http, sleutel, blad, Bevindingen(sleutel)) : Onbekend();
    }

    private Oordeelregel? Kop(string sleutel) => databases.Met(database => new Declaratieinzage(database).ZoekKop(sleutel));

    /// <summary>Waaraan te zien is dat er met een declaratie iets is gebeurd.</summary>
    private static IReadOnlyList<object?> Stand(Oordeelregel kop) => [kop.Versie, kop.Sleutel, kop.Status, kop.Uiterlijk];

    private static string Bevindingen(string sleutel) => $"{Alle}/{sleutel}/bevindingen";

    private async Task<Vormantwoord<Beproevingvorm>> BeproefAsync(HttpContext http, string sleutel)
    {
        var vraag = Bladzijdevraag.Lees(http.Request.Query);
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        return await loket.ProefAsync(sleutel, http.RequestAborted) is { } proef ? Beproevingvorm.Van(proef, vraag.Bladzijde) : Onbekend();
    }

    private async Task<Vormantwoord<Samenuitkomstvorm>> BeproefSamenAsync(HttpContext http, Proefvraagvorm vraag) =>
        vraag.Bezwaren() is { Count: > 0 } bezwaren ? Klaag(bezwaren) : Samenuitkomstvorm.Van(await loket.ProefSamenAsync(vraag.Keuzes(), http.RequestAborted), isProef: true);

    private Vormantwoord<Samenuitkomstvorm> BeoordeelSamen(HttpContext http, Samenvraagvorm vraag) => Goed(
        vraag.Bezwaren(), () => Samenuitkomstvorm.Van(loket.BeoordeelSamen(vraag.Keuzes(), Bezoeker.Van(http), vraag.Reden, vraag.Toelichting), isProef: false));

    private Vormantwoord<Afloopvorm> BeoordeelOpnieuw(HttpContext http, string sleutel, Beoordelingsinvoer invoer) =>
        invoer.Bezwaren().ToList() is { Count: > 0 } bezwaren
            ? Klaag(bezwaren)
            : Afloop(loket.BeoordeelOpnieuw(sleutel, invoer.Versie!.Value, Bezoeker.Van(http), invoer.Reden!, invoer.Toelichting));

    private Vormantwoord<Afloopvorm> GeefVrij(HttpContext http, string sleutel, Beoordelingsinvoer invoer) =>
        invoer.Bezwaren().ToList() is { Count: > 0 } bezwaren
            ? Klaag(bezwaren)
            : Afloop(loket.GeefVrij([new Oordeelverwijzing(sleutel, invoer.Versie!.Value)], Bezoeker.Van(http), invoer.Reden!, invoer.Toelichting)[0]);

    private static Vormantwoord<Afloopvorm> Afloop(Beoordelingsuitslag uitslag) => uitslag.Lot switch
    {
        Beoordelingslot.Gelukt => new Afloopvorm { Id = uitslag.Sleutel, Oordeel = uitslag.Versie, Uitleg = uitslag.Uitleg },
        Beoordelingslot.Onbekend => Onbekend(),
        _ => Probleem.Van(StatusCodes.Status409Conflict, uitslag.Uitleg),
    };

    private static ProblemHttpResult Onbekend() => Probleem.Van(StatusCodes.Status404NotFound, "Er is hier geen declaratie met een oordeel waarmee dit kan.");
}
