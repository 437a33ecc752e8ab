using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Rapporten;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Afkeur en benutting over maanden, voor een programma: dezelfde cijfers als op de pagina's.</summary>
internal sealed class Overzichtroutes(Databasevoorraad databases, Webinstellingen instellingen, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties).MapGet($"{Berichtenadres.Api}/afkeur", Afkeur)
            .Beschrijf("toonAfkeur", Routebeschrijving.Overzichten, "De afkeur per maand, aanbieder en regel", "Wat is afgekeurd in declaraties over deze maanden.")
            .Vraagt("van", "De eerste maand, als JJJJ-MM. Standaard een jaar terug.", "2026-01")
            .Vraagt("totenmet", "De laatste maand, als JJJJ-MM. Standaard de vorige.", "2026-02")
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .Geeft<IReadOnlyList<Afkeurvorm>>(StatusCodes.Status200OK, "De afkeur.", Apidocument.Voorbeeld("afkeur.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        routes.MapGet($"{Berichtenadres.Api}/benutting", Benutting).RequireAuthorization(Bevoegdheid.LeesBenutting)
            .Beschrijf("toonBenutting", Routebeschrijving.Overzichten, "De benutting van een maand", "Geleverde tijd tegen geïndiceerde tijd, per groep of per toewijzing. Een aanbieder ziet zijn eigen toewijzingen.")
            .Vraagt("maand", "Als JJJJ-MM. Standaard de vorige maand.", "2026-02")
            .Vraagt("per", "gemeente, aanbieder, product of toewijzing. Standaard gemeente.", "gemeente")
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .Vraagt("product", "Alleen deze ProductCode.", "02IB1")
            .Vraagt("band", "Alleen toewijzingen in deze band: onder, normaal, boven of niettebepalen.", "onder")
            .VraagtBladzijde()
            .Geeft<Benuttingvorm>(StatusCodes.Status200OK, "De benutting.", Apidocument.Voorbeeld("benutting.json"))
            .Weigert(StatusCodes.Status400BadRequest);
    }

    private Vormantwoord<IReadOnlyList<Afkeurvorm>> Afkeur(HttpContext http)
    {
        var vraag = Afkeurvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        return Goed<IReadOnlyList<Afkeurvorm>>(
            vraag.Bezwaren, () => [.. databases.Met(database => new Afkeuroverzicht(database).Toon(vraag.Van, vraag.TotEnMet, vraag.Gemeente, vraag.Aanbieder, vraag.Wet)).Select(Afkeurvorm.Van)]);
    }

    private Vormantwoord<Benuttingvorm> Benutting(HttpContext http)
    {
        var vraag = Benuttingvraag.Lees(http.Request.Query, http.User.Agb(), NederlandseTijd.Vandaag(klok));
        return Goed(vraag.Bezwaren, () => Benuttingvorm.Van(new Benuttingbeeld(databases.Met(database => new Benuttingopslag(database).Maand(vraag.Maand)), instellingen.Banden), vraag));
    }
}
