using System.Net.Mime;
using Declaraties.Domein;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Declaraties.Web.Api;

/// <summary>Een maand of een jaar definitief maken, voor een programma: hetzelfde loket als de pagina.</summary>
internal sealed class Vaststellingroutes(Vaststellingsloket loket, TimeProvider klok) : IRoutes
{
    private const string Adres = $"{Berichtenadres.Api}/vaststellingen";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesRapporten).MapGet(Adres, Toon)
            .Beschrijf("toonVaststelling", Routebeschrijving.Overzichten, "Wat definitief is", "Welke maanden definitief zijn, sinds wanneer en door wie, wat er sindsdien is herzien, en of er iets definitief te maken valt.")
            .Vraagt("maand", "Als JJJJ-MM. Standaard de vorige maand.", "2026-01")
            .Vraagt("jaar", "Een heel jaar in plaats van een maand.", "2026", JsonSchemaType.Integer)
            .Geeft<Vaststellingvorm>(StatusCodes.Status200OK, "Hoe het nu is.", Apidocument.Voorbeeld("vaststelling.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.StelVast).MapPost(Adres, (Delegate)StelVastAsync)
            .Accepts<NieuweVaststellingvorm>(MediaTypeNames.Application.Json)
            .Beschrijf("stelVast", Routebeschrijving.Overzichten, "Definitief maken", "Legt de cijfers vast van elke maand die nog niet definitief is of sindsdien is herzien, als zij nog zijn wat u zag.")
            .Eenmalig()
            .NeemtJson("Waarvan, en het kenmerk dat u zag.", Apidocument.Voorbeeld("vaststellen.json"))
            .Geeft<Vaststellingvorm>(StatusCodes.Status201Created, "Het is vastgelegd.", Apidocument.Voorbeeld("vaststelling.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
    }

    private Vormantwoord<Vaststellingvorm> Toon(HttpContext http)
    {
        var vraag = Lees(new Vraag(http.Request.Query), metKenmerk: false);
        return Apiantwoord.Goed(vraag.Bezwaren, () => Vaststellingvorm.Van(loket.Toon(vraag.Rapport)));
    }

    private Task<Vormantwoord<Vaststellingvorm>> StelVastAsync(HttpContext http) => Apiantwoord.MetJsonAsync<Vaststellingvorm>(http, inhoud =>
    {
        var vraag = Lees(inhoud, metKenmerk: true);
        if (vraag.Bezwaren.Count > 0)
        {
            return Apiantwoord.Klaag(vraag.Bezwaren);
        }

        var afloop = loket.StelVast(vraag.Rapport, vraag.Kenmerk, Bezoeker.Van(http));
        return afloop.Bezwaar is { } bezwaar ? Probleem.Van(afloop.Lot.Status(), bezwaar) : new Vormantwoord<Vaststellingvorm>(Vaststellingvorm.Van(afloop.Vaststelling), StatusCodes.Status201Created);
    });

    private Vaststellingvraag Lees(Vraag vraag, bool metKenmerk) => Vaststellingvraag.Lees(vraag, NederlandseTijd.Vandaag(klok), metKenmerk);
}
