using System.Net.Mime;
using System.Security.Cryptography;
using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Rapporten.Vormen;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Het contactenregister voor een programma. Het systeem van een aanbieder levert alleen zijn eigen contacten in, en ziet alleen wat van hem is.</summary>
internal sealed class Contactroutes(Registerloket loket, Idempotentie idempotentie, TimeProvider klok) : IRoutes
{
    private const string Alle = $"{Berichtenadres.Api}/contacten";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeverContacten).MapPost(Alle, (Delegate)LeesInAsync)
            .WithMetadata(Inhoudsgrens.Contacten)
            .Beschrijf("leesContactenIn", Routebeschrijving.Beleid, "Een contactenregister inlezen", "Vervangt van elke aanbieder in het bestand, onder de wet waaronder hij erin staat, elke maand in het bestand; met een fout verandert er niets. Een aanbieder levert alleen zijn eigen contacten in. Zonder kolom Wet (wmo of jw) is alles van de Wmo. Van wie een contact was staat er niet in: een kolom te veel wordt geweigerd. Het mag met Content-Encoding gzip, en als het ene bestand in een formulier (multipart/form-data).")
            .Eenmalig(leestZelf: true)
            .Neemt("Het register, zo groot als een bericht mag zijn.", Apidocument.Voorbeeld("contacten.csv"), MediaTypeNames.Text.Csv)
            .Geeft<Contactinvoervorm>(StatusCodes.Status200OK, "Het is ingelezen, of precies dit bestand was er al.", Apidocument.Voorbeeld("contactinvoer.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesContacten);
        Controle(lezen.MapGet($"{Alle}/controle", (Delegate)ToonAsync)
            .Beschrijf("controleerContacten", Routebeschrijving.Beleid, "Het register tegenover wat is gedeclareerd", "Per toewijzing wat het register van een maand volgens vastgelegd beleid draagt en wat er is gedeclareerd, met no-show, thuis en online per aanbieder. Een signaal verandert geen oordeel (OP095). Een aanbieder ziet alleen wat van hem is."))
            .Weigert(StatusCodes.Status404NotFound);
        Controle(lezen.MapPost($"{Alle}/controle", (Delegate)ControleerAsync)
            .Beschrijf("controleerContactenMetBeleid", Routebeschrijving.Beleid, "Het register volgens een ander beleid", "Hetzelfde volgens een bestand dat meegaat, in plaats van volgens vastgelegd beleid. Er wordt niets van bewaard.")
            .Neemt("Wat declarabel is, hoogstens 1 MB.", Apidocument.Voorbeeld("declarabel.csv"), MediaTypeNames.Text.Csv)
            .Weigert(StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType));
    }

    private static RouteHandlerBuilder Controle(RouteHandlerBuilder route) => route
        .Vraagt("maand", "Als JJJJ-MM. Standaard de vorige maand.", "2026-03")
        .Vraagt("aanbieder", "Alleen deze AGB-code.", "99990001")
        .VraagtWet()
        .Vraagt("formaat", "json, csv, xlsx of html. Standaard json.", "xlsx")
        .Geeft<Registervorm>(StatusCodes.Status200OK, "Van elke toewijzing wat het register draagt.", Apidocument.Voorbeeld("contactcontrole.json"))
        .GeeftBestanden("De controle.")
        .Weigert(StatusCodes.Status400BadRequest);

    private async Task<Vormantwoord<Registervorm>> ToonAsync(HttpContext http)
    {
        var keuze = Lees(http);
        return keuze.Bezwaren.Count > 0 ? Klaag(keuze.Bezwaren)
            : !loket.HeeftBeleid ? Probleem.Van(StatusCodes.Status404NotFound, Registerloket.GeenBeleid)
            : Antwoord(await loket.ControleerAsync(keuze, null, Bezoeker.Van(http), http.RequestAborted), keuze);
    }

    private async Task<Vormantwoord<Registervorm>> ControleerAsync(HttpContext http)
    {
        var keuze = Lees(http);
        return keuze.Bezwaren.Count > 0
            ? Klaag(keuze.Bezwaren)
            : Antwoord(await loket.ControleerAsync(keuze, await Csvinhoud.BytesAsync(http), Bezoeker.Van(http), http.RequestAborted), keuze);
    }

    private async Task<Vormantwoord<Contactinvoervorm>> LeesInAsync(HttpContext http)
    {
        var nummer = Idempotentie.Nummer(http, out var bezwaar);
        if (bezwaar is not null)
        {
            return Probleem.Van(StatusCodes.Status400BadRequest, bezwaar);
        }

        await using var bestand = await Csvinhoud.OpSchijfAsync(http);
        var afdruk = new Vingerafdruk(await SHA256.HashDataAsync(bestand, http.RequestAborted));
        return Vormantwoord<Contactinvoervorm>.Van(await idempotentie.DoeAsync(http, nummer, afdruk, async () => await NeemAsync(http, bestand)));
    }

    private async Task<Vormantwoord<Contactinvoervorm>> NeemAsync(HttpContext http, FileStream bestand)
    {
        var afloop = await loket.LeesInAsync(bestand, http.User.Agb(), Bezoeker.Van(http), http.RequestAborted);
        return afloop.Invoer is not null ? Contactinvoervorm.Van(afloop)
            : afloop.MagNiet ? Probleem.Van(StatusCodes.Status403Forbidden, string.Join(' ', afloop.Fouten))
            : Klaag(afloop.Fouten);
    }

    private Contactenkeuze Lees(HttpContext http) => Contactenkeuze.Lees(new Vraag(http.Request.Query), http.User.Agb(), NederlandseTijd.Vandaag(klok));

    private static Vormantwoord<Registervorm> Antwoord(Berekend berekend, Contactenkeuze keuze) => Rapportantwoord.Van<Registervorm>(berekend, keuze.Formaat, keuze.Bestandsnaam);
}
