using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Declaraties.Web.Api;

/// <summary>Wat over start en stop van de ondersteuning van een toewijzing is gemeld, voor een programma: hetzelfde als op de pagina van de toewijzing.</summary>
internal sealed class Ondersteuningroutes(Databasevoorraad databases) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes) => routes.MapGet($"{Berichtenadres.Api}/ondersteuning", Toon).RequireAuthorization(Bevoegdheid.LeesDeclaraties)
        .Beschrijf("toonOndersteuning", Routebeschrijving.Gegevens, "Start en stop van ondersteuning", "Wat de aanbieder van een toewijzing over start en stop van de ondersteuning meldde (WMO305, WMO307, JW305, JW307), op de dag ervan. Het verandert geen oordeel (OP364).")
        .Vraagt("gemeente", "De gemeentecode van de toewijzing.", "0505")
        .Vraagt("aanbieder", "De AGB-code van de aanbieder.", "99990001")
        .Vraagt("toewijzingNummer", "Het nummer van de toewijzing.", "101", JsonSchemaType.Integer)
        .Vraagt("wet", "wmo of jw: een nummer onder de ene wet is een ander dan onder de andere. Standaard wmo.", "wmo")
        .Geeft<Ondersteuningvorm>(StatusCodes.Status200OK, "Wat er is gemeld.", Apidocument.Voorbeeld("ondersteuning.json"))
        .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private Vormantwoord<Ondersteuningvorm> Toon(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        return Ondersteuningvraag.Lees(vraag) is not { } sleutel ? Apiantwoord.Klaag(vraag.Bezwaren)
            : databases.Met(database => new Toewijzinginzage(database).Ondersteuning(sleutel)) is { } regels
                ? new Vormantwoord<Ondersteuningvorm>(Ondersteuningvorm.Van(sleutel, regels))
                : Probleem.Van(StatusCodes.Status404NotFound, "Deze toewijzing is niet bekend. Zij komt binnen met een WMO301 of JW301; wat erover is gemeld ligt dan klaar.");
    }
}
