using System.Net.Mime;
using System.Security.Claims;
using Declaraties.Berichten;
using Declaraties.Berichten.Enveloppen;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Enveloppen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Declaraties.Web.Api;

/// <summary>Berichten aanbieden en hun antwoord halen, volgens de NL API Design Rules.</summary>
internal sealed class Berichtenroutes(Intake intake, Databasevoorraad databases, Idempotentie idempotentie, Envelopmaker enveloppen, TimeProvider klok) : IRoutes
{
    private const string Sleutel = "{sleutel}";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Berichtenadres.Alle, (Delegate)BiedAanAsync)
            .RequireAuthorization(Bevoegdheid.Aanbieden)
            .WithMetadata(Inhoudsgrens.Bericht)
            .Beschrijf(
                "biedBerichtAan",
                Routebeschrijving.Berichten,
                "Een bericht aanbieden",
                "Neemt een declaratie (WMO323, JW323), toewijzingen (WMO301, JW301) of een melding van start of stop van ondersteuning (WMO305, WMO307, JW305, JW307) aan. Het bericht is vastgelegd als het antwoord 202 er is; het oordeel volgt op het adres in Location. Hetzelfde bericht nog eens is dezelfde aflevering, tenzij het een ander nummer (Idempotency-Key) heeft. Het mag met Content-Encoding gzip, en als het ene bestand in een formulier (multipart/form-data). Een ZIP-bestand met hoogstens 30 berichten mag ook: elk bericht wordt een eigen ontvangst met een eigen antwoord, op naam. Mankeert er iets aan het ZIP-bestand, dan is er niets van vastgelegd.")
            .Eenmalig(leestZelf: true)
            .Neemt("Het bericht zoals het in de berichtspecificatie staat.", Apidocument.Voorbeeld("wmo323.xml"), MediaTypeNames.Application.Xml, MediaTypeNames.Text.Xml)
            .NeemtBestand(MediaTypeNames.Application.Zip)
            .Geeft<Berichtvorm>(StatusCodes.Status202Accepted, "Het bericht is vastgelegd; van een ZIP-bestand elk bericht, en dan is er geen Location maar een adres per bericht.", Apidocument.Voorbeeld("ontvangen.json"), heeftAdres: true)
            .OfGeeft<Zipvorm>(StatusCodes.Status202Accepted)
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status503ServiceUnavailable);
        routes.MapGet(Berichtenadres.Alle, Lijst)
            .RequireAuthorization(Bevoegdheid.Aanbieden)
            .Beschrijf(
                "toonBerichten",
                Routebeschrijving.Berichten,
                "De berichten",
                "Wat er is aangeboden, het laatst ontvangene vooraan, een deel per keer; een aanbieder ziet zijn eigen declaraties, langs welke weg zij ook kwamen. Het volgende deel staat op het adres in _links.next: dat begint na een bericht en niet na een aantal, dus er is geen laatste deel dat u niet haalt en wat er intussen bij komt verschuift niets. Wat van een oordeel afhangt (periode, product, declaratieNummer) vindt alleen wat is beantwoord.")
            .VraagtKeuze("status", "Alleen berichten met deze status.", [.. Berichtenvraag.Statuskeuzes.Select(status => status.Woord())])
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .Vraagt("ontvangenVan", "Ontvangen op deze dag of later, als JJJJ-MM-DD.", "2026-03-01")
            .Vraagt("ontvangenTotEnMet", "Ontvangen op deze dag of eerder, als JJJJ-MM-DD.", "2026-03-31")
            .Vraagt("periode", "Alleen declaraties over deze DeclaratiePeriode, als JJJJ-MM.", "2026-02")
            .Vraagt("product", "Alleen declaraties met een prestatie met deze ProductCode.", "02IB1")
            .Vraagt("declaratieNummer", "Alleen de declaratie met dit nummer.", "202602")
            .VraagtDeel(Routebeschrijving.Voorbeeldsleutel)
            .Geeft<Berichtenlijstvorm>(StatusCodes.Status200OK, "Het deel.", Apidocument.Voorbeeld("berichten.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        routes.MapGet(Berichtenadres.Een(Sleutel), Toon)
            .RequireAuthorization(Bevoegdheid.Aanbieden)
            .Beschrijf("toonBericht", Routebeschrijving.Berichten, "Zien hoe ver een bericht is", "De status, en zodra er een oordeel is het verslag met de eerste honderd bevindingen; de volgende staan op het adres in _links.next.")
            .VraagtSleutel()
            .HeeftEtag()
            .Geeft<Berichtvorm>(StatusCodes.Status200OK, "Hoe ver het bericht is.", Apidocument.Voorbeeld("bericht.json"))
            .Weigert(StatusCodes.Status404NotFound);
        routes.MapGet(Berichtenadres.Bevindingen(Sleutel), ToonBevindingen)
            .RequireAuthorization(Bevoegdheid.LeesVerslag)
            .Beschrijf("toonBevindingen", Routebeschrijving.Berichten, "Wat er van een bericht is gevonden", "Een pagina van de bevindingen, met haar getallen en wat wel goed was geweest. Van een onleesbaar bericht zijn het de fouten tegen het schema, van een geweigerd 301, 305 of 307 de redenen.")
            .VraagtSleutel()
            .VraagtPagina()
            .HeeftEtag()
            .Geeft<Verslagpaginavorm>(StatusCodes.Status200OK, "De pagina.", Apidocument.Voorbeeld("bevindingen.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        routes.MapGet(Berichtenadres.Prestaties(Sleutel), ToonPrestaties)
            .RequireAuthorization(Bevoegdheid.LeesAntwoord)
            .Beschrijf(
                "toonPrestaties",
                Routebeschrijving.Berichten,
                "Het antwoord per prestatie",
                "Elke prestatie van een declaratie die is beantwoord, ook wat is goedgekeurd, in de volgorde van het bericht: wat ervan is gevonden, welk nummer bij opnieuw indienen anders moet, welke geweigerde prestatie zij vervangt en waardoor zij zelf is vervangen.")
            .VraagtSleutel()
            .Vraagt("geweigerd", "ja voor alleen wat niet is goedgekeurd.", "ja")
            .Vraagt("paginaGrootte", $"Hoeveel er in een deel staan, 1 t/m {Verslagkeuze.Grootste}. Standaard {Verslagkeuze.Gewoon}.", "100", JsonSchemaType.Integer)
            .Vraagt(Prestatiesvraag.Cursorveld, "Waar dit deel begint; neem _links.next over zoals het er staat.", "100", JsonSchemaType.Integer)
            .Geeft<Prestatielijstvorm>(StatusCodes.Status200OK, "Het deel.", Apidocument.Voorbeeld("prestaties.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        routes.MapGet(Berichtenadres.Antwoord(Sleutel), ToonAntwoord)
            .RequireAuthorization(Bevoegdheid.LeesAntwoord)
            .Beschrijf("haalAntwoord", Routebeschrijving.Berichten, "Het antwoord halen (WMO325, JW325)", "Het antwoord op een declaratie, zoals het in de berichtspecificatie staat. Kwam de declaratie in een envelop van het GGk, dan zit het antwoord er ook in; was zij niet te gebruiken, dan is het een foutbericht (StUF Fo01). Wie het antwoord haalt komt in het logboek.")
            .VraagtSleutel()
            .GeeftTekst("Het WMO325 of JW325.", MediaTypeNames.Application.Xml)
            .Weigert(StatusCodes.Status404NotFound);
    }

    private async Task<IResult> BiedAanAsync(HttpContext http)
    {
        var nummer = Idempotentie.Nummer(http, out var bezwaar);
        if (bezwaar is not null)
        {
            return Probleem.Van(StatusCodes.Status400BadRequest, bezwaar);
        }

        var bericht = await Berichtinhoud.LeesAsync(http);
        return await idempotentie.DoeAsync(http, nummer, bericht.Vingerafdruk, () => NeemAanAsync(http, bericht, nummer));
    }

    private async Task<IResult> NeemAanAsync(HttpContext http, Afschrift bericht, string? nummer)
    {
        var agb = http.User.Agb();
        var nieuw = new NieuweOntvangst
        {
            Kanaal = Kanaal.Http,
            Bericht = bericht,
            Afzender = agb?.Code ?? http.Connection.RemoteIpAddress?.ToString(),
            // A number means something to who gave it only.
            Aflevering = nummer is null ? null : $"{http.User.Aanroeper()}\n{nummer}",
        };
        var inzender = agb is { } aanbieder ? Inzender.Aanbieder(aanbieder) : Inzender.Alles;
        if (Inhoudstypen.IsZip(http.Request.ContentType) || Zipbestand.Is(bericht))
        {
            return await BiedZipAanAsync(http, nieuw, inzender);
        }

        var aanname = await intake.OntvangAsync(nieuw, inzender, http.RequestAborted);
        if (aanname.Ontvangst is not { } ontvangst)
        {
            return Probleem.Van(aanname.Bezwaar!);
        }

        http.Response.Headers.Location = Berichtenadres.Een(ontvangst.Sleutel);
        return new Vormantwoord<Berichtvorm>(Vorm(http.User, ontvangst), StatusCodes.Status202Accepted, MediaTypeNames.Application.Json);
    }

    private async Task<Vormantwoord<Zipvorm>> BiedZipAanAsync(HttpContext http, NieuweOntvangst zip, Inzender inzender)
    {
        try
        {
            var aanname = await intake.OntvangZipAsync(zip, inzender, antwoordAan: null, http.RequestAborted);
            return aanname.Bezwaar is { } bezwaar
                ? Probleem.Van(bezwaar)
                : new Vormantwoord<Zipvorm>(Vorm(http.User, aanname.Ontvangsten), StatusCodes.Status202Accepted, MediaTypeNames.Application.Json);
        }
        catch (ZipGeweigerdException fout)
        {
            return Probleem.Van(fout);
        }
    }

    private Zipvorm Vorm(ClaimsPrincipal wie, IReadOnlyList<Zipontvangst> ontvangsten) => new()
    {
        Berichten =
        [
            .. ontvangsten.Select(een => new Zipberichtvorm { Bestand = een.Naam, Adres = Berichtenadres.Een(een.Ontvangst.Sleutel), Bericht = Vorm(wie, een.Ontvangst) }),
        ],
    };

    private Berichtvorm Vorm(ClaimsPrincipal wie, Ontvangst ontvangst)
    {
        var mag = MagLezen(wie, ontvangst);
        return Berichtvorm.Van(ontvangst, mag ? Blad(ontvangst, Verslagkeuze.Eerste) : null, mag);
    }

    private Vormantwoord<Berichtenlijstvorm> Lijst(HttpContext http)
    {
        var magLezen = Bevoegdheid.Mag(http.User, Bevoegdheid.LeesAntwoord);
        var vraag = Berichtenvraag.Lees(http.Request.Query, http.User.Agb(), magLezen);
        if (vraag.Bezwaren.Count > 0)
        {
            return Apiantwoord.Klaag(vraag.Bezwaren);
        }

        if (databases.Met(database => new Berichtenlijst(database).Toon(vraag.Filter, vraag.Cursor, vraag.Grootte)) is not { } deel)
        {
            return Apiantwoord.Klaag([Berichtenvraag.OnbekendeCursor]);
        }

        var links = Vervolglinksvorm.Van(vraag.Adres(Berichtenadres.Alle, vraag.Cursor), deel.IsMeer ? vraag.Adres(Berichtenadres.Alle, deel.Rijen[^1].Sleutel) : null);
        http.Response.Headers.Link = links.AlsKop();
        return new(new Berichtenlijstvorm { Berichten = [.. deel.Rijen.Select(regel => Berichtregelvorm.Van(regel, magLezen))], Links = links }, inhoudstype: MediaTypeNames.Application.Json);
    }

    private Vormantwoord<Berichtvorm> Toon(HttpContext http, string sleutel)
    {
        if (Zoek(http.User, sleutel) is not { } ontvangst)
        {
            return Onbekend();
        }

        return Etag.Zet(http, [.. Statusbericht.Stand(ontvangst), MagLezen(http.User, ontvangst)]) is { } ongewijzigd
            ? ongewijzigd
            : new Vormantwoord<Berichtvorm>(Vorm(http.User, ontvangst), inhoudstype: MediaTypeNames.Application.Json);
    }

    /// <summary>Of iemand mag weten wat er is gevonden. Van een WMO301 mag ieder dat die het mag inlezen.</summary>
    private static bool MagLezen(ClaimsPrincipal wie, Ontvangst ontvangst) =>
        Bevoegdheid.Mag(wie, Bevoegdheid.LeesAntwoord) || Berichtsoorten.VanNaam(ontvangst.Soort)?.IsToewijzing() == true;

    private Vormantwoord<Verslagpaginavorm> ToonBevindingen(HttpContext http, string sleutel)
    {
        var vraag = Verslagvraag.Lees(http.Request.Query);
        if (vraag.Bezwaren.Count > 0)
        {
            return Apiantwoord.Klaag(vraag.Bezwaren);
        }

        if (Zoek(http.User, sleutel) is not { } ontvangst)
        {
            return Onbekend();
        }

        if (!MagLezen(http.User, ontvangst))
        {
            return Probleem.Van(StatusCodes.Status403Forbidden, Statusbericht.NietVoorU);
        }

        if (ontvangst is { Status: not Ontvangststatus.Beoordeeld, Verslag: null })
        {
            return Probleem.Van(
                StatusCodes.Status404NotFound,
                $"Er is geen verslag bij dit bericht: de status is '{Statusbericht.Woord(ontvangst.Status)}'. Zie {Berichtenadres.Een(ontvangst.Sleutel)}.");
        }

        return Etag.Zet(http, [.. Statusbericht.Stand(ontvangst), vraag.Keuze.Pagina, vraag.Keuze.Grootte]) is { } ongewijzigd
            ? ongewijzigd
            : Verslaglijst.Antwoord(http, ontvangst.Sleutel, Blad(ontvangst, vraag.Keuze)!, Berichtenadres.Bevindingen(ontvangst.Sleutel));
    }

    private Vormantwoord<Prestatielijstvorm> ToonPrestaties(HttpContext http, string sleutel)
    {
        var vraag = Prestatiesvraag.Lees(http.Request.Query);
        if (vraag.Bezwaren.Count > 0)
        {
            return Apiantwoord.Klaag(vraag.Bezwaren);
        }

        if (Zoek(http.User, sleutel) is not { } ontvangst)
        {
            return Onbekend();
        }

        if (ontvangst.Status != Ontvangststatus.Beoordeeld)
        {
            return Probleem.Van(StatusCodes.Status404NotFound, $"Er is geen antwoord op dit bericht: de status is '{Statusbericht.Woord(ontvangst.Status)}'. Zie {Berichtenadres.Een(ontvangst.Sleutel)}.");
        }

        var deel = databases.Met(database => new Declaratieinzage(database).Prestaties(ontvangst, !vraag.Geweigerd, vraag.Na, vraag.Grootte));
        var adres = Berichtenadres.Prestaties(ontvangst.Sleutel);
        var links = Vervolglinksvorm.Van(vraag.Adres(adres, vraag.Na), deel.IsMeer ? vraag.Adres(adres, deel.Rijen[^1].Prestatie.Volgnummer) : null);
        http.Response.Headers.Link = links.AlsKop();
        return new(new Prestatielijstvorm { Prestaties = [.. deel.Rijen.Select(Prestatievorm.Van)], Links = links }, inhoudstype: MediaTypeNames.Application.Json);
    }

    private IResult ToonAntwoord(HttpContext http, string sleutel) => Zoek(http.User, sleutel) switch
    {
        null => Onbekend(),
        { Status: Ontvangststatus.Beoordeeld, Versie: { } versie } ontvangst => Gelezen(http, ontvangst, versie),
        { Status: Ontvangststatus.Onleesbaar, Envelop: not null } ontvangst when databases.Met(database => new Ontvangstopslag(database, klok).Foutbericht(ontvangst)) is { } foutbericht =>
            Geweigerd(ontvangst, foutbericht),
        var ontvangst => Probleem.Van(
            StatusCodes.Status404NotFound,
            $"Er is geen antwoord bij dit bericht: de status is '{Statusbericht.Woord(ontvangst.Status)}'. Zie {Berichtenadres.Een(ontvangst.Sleutel)}."),
    };

    /// <summary>Het WMO325 noemt elke client voluit: dat iemand het las staat in het logboek voordat hij het ziet.</summary>
    private IResult Gelezen(HttpContext http, Ontvangst ontvangst, long versie)
    {
        databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), Bezoeker.AntwoordGelezen, $"ontvangst {ontvangst.Sleutel}", Berichtsoorten.Antwoord(ontvangst.Soort)));
        if (ontvangst.Envelop is not { } bewijs)
        {
            return Berichtstroom.Van(databases, versie, Declaratiestuk.Antwoord);
        }

        var keer = Onthoud(ontvangst, "antwoord", () =>
        {
            using var antwoord = Berichtstroom.Antwoord(databases, versie);
            return enveloppen.Referentienummer(bewijs.Envelop, antwoord);
        });
        return Berichtstroom.InEnvelop(databases, versie, open => enveloppen.Antwoord(bewijs.Envelop, open, Envelopmaker.Tijdstip(ontvangst.AfgehandeldOp!.Value), keer));
    }

    private IResult Geweigerd(Ontvangst ontvangst, byte[] foutbericht)
    {
        _ = Onthoud(ontvangst, "foutbericht", () => Foutberichtlezer.Referentienummer(foutbericht));
        return Results.Bytes(foutbericht, MediaTypeNames.Application.Xml);
    }

    /// <summary>Wie het haalt brengt het de keten in: komt er een foutbericht over, dan is het nummer te vinden.</summary>
    private int Onthoud(Ontvangst ontvangst, string soort, Func<string> referentienummer) => databases.Met(database => new Retouropslag(database, klok).Gehaald(ontvangst, soort, referentienummer));

    private static ProblemHttpResult Onbekend() => Probleem.Van(StatusCodes.Status404NotFound, "Er is geen bericht met dit id. Het id staat in de header Location bij het aanbieden.");

    /// <summary>Het bericht; van een ander is het er voor een aanbieder niet.</summary>
    private Ontvangst? Zoek(ClaimsPrincipal wie, string sleutel) =>
        databases.Met(database => new Ontvangstopslag(database, klok).Zoek(sleutel)) is { } ontvangst
            && (wie.Agb() is not { } agb || Eigenberichten.IsVan(agb, ontvangst))
            ? ontvangst
            : null;

    private Verslagblad? Blad(Ontvangst ontvangst, Verslagkeuze keuze) => databases.Met(database => new Verslagopslag(database).Lees(ontvangst, keuze));
}
