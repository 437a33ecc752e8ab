using Declaraties.Dienst.Basis;
using Declaraties.Domein.Codelijsten;
using Declaraties.Opslag.Inzage;
using Declaraties.Rapporten.Vormen;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>De regels en de retourcodes in woorden, voor het systeem van wie een bericht maakt of een antwoord leest.</summary>
internal sealed class Regelroutes(Databasevoorraad databases) : IRoutes
{
    private const string Alle = $"{Berichtenadres.Api}/regels";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Aangemeld);
        lezen.MapGet(Alle, Lijst)
            .Beschrijf("toonRegels", Routebeschrijving.Regels, "De regels in gewone woorden", "Elke regel waaraan een bericht wordt getoetst: wat hij vraagt, waarom, wat eraan te doen is en welke retourcode volgt.")
            .Vraagt("bericht", "Alleen van deze berichtsoort: WMO323, WMO301 of WMO325; die van de Jeugdwet hebben dezelfde regels.", "WMO323")
            .Vraagt("niveau", "Alleen van dit controleniveau, 1 t/m 4.", "3")
            .Geeft<IReadOnlyList<Regelvorm>>(StatusCodes.Status200OK, "De regels, per bericht in de volgorde waarin zij worden toegepast.", Apidocument.Voorbeeld("regels.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        lezen.MapGet($"{Alle}/{{regel}}", Een)
            .Beschrijf("toonRegel", Routebeschrijving.Regels, "Een regel", "Wat de regel vraagt, en voor wie declaraties mag lezen welke declaraties er nu een bevinding op hebben, een bladzijde per keer.")
            .Vraagt("regel", "De code; op hoofdletters wordt niet gelet.", "TR321", plaats: ParameterLocation.Path)
            .Vraagt("stand", "Van de declaraties: niettoegewezen, alles of vastgehouden. Standaard alles.", "vastgehouden")
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .VraagtBladzijde()
            .Geeft<Regelbladvorm>(StatusCodes.Status200OK, "De regel.", Apidocument.Voorbeeld("regel.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        lezen.MapGet($"{Berichtenadres.Api}/retourcodes", Retourcodelijst)
            .Beschrijf("toonRetourcodes", Routebeschrijving.Regels, "De retourcodes", "Elke retourcode die in een antwoord kan staan, wat zij betekent en welke regels haar geven.")
            .Geeft<IReadOnlyList<Retourcodevorm>>(StatusCodes.Status200OK, "De retourcodes, op volgorde.", Apidocument.Voorbeeld("retourcodes.json"));
    }

    private static Vormantwoord<IReadOnlyList<Regelvorm>> Lijst(HttpContext http)
    {
        var vraag = Regellijstvraag.Lees(http.Request.Query);
        return Goed<IReadOnlyList<Regelvorm>>(vraag.Bezwaren, () => [.. vraag.Regels.Select(Regelvorm.Van)]);
    }

    private Vormantwoord<Regelbladvorm> Een(HttpContext http, string regel) =>
        Regelvraag.Lees(regel, http.Request.Query) is not { } vraag
            ? Probleem.Van(StatusCodes.Status404NotFound, Regelgids.Onbekend(regel))
            : Goed(vraag.Bezwaren, () => new Regelbladvorm
            {
                Regel = vraag.Code,
                Uitleg = [.. vraag.Regels.Select(Regelvorm.Van)],
                Declaraties = vraag.Declaraties is { } filter && Bevoegdheid.Mag(http.User, Bevoegdheid.LeesDeclaraties)
                    ? Werklijstvorm.Van(databases.Met(database => new Werklijst(database).Toon(filter)))
                    : null,
            });

    private static Vormantwoord<IReadOnlyList<Retourcodevorm>> Retourcodelijst() => new([.. Retourcodes.Alle.Select(Retourcodevorm.Van)]);
}
