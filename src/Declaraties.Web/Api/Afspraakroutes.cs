using System.Net.Mime;
using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Wat er is toegewezen en tegen welk tarief, voor het systeem van wie declareert: waartegen wordt beoordeeld.</summary>
internal sealed class Afspraakroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    private const string Toewijzingen = $"{Berichtenadres.Api}/toewijzingen";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesAfspraken);
        lezen.MapGet(Toewijzingen, ToonToewijzingen)
            .Beschrijf(
                "toonToewijzingen",
                Routebeschrijving.Afspraken,
                "Wat is toegewezen",
                "Elke toewijzing zoals zij nu geldt, een deel per keer, zonder wat de gemeente heeft ingetrokken; een aanbieder ziet de zijne. Het volgende deel staat op het adres in _links.next. Hoeveel ervan is geleverd zegt /benutting.")
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .VraagtDeel("0505-99990001-wmo-20072")
            .Geeft<Toewijzingenvorm>(StatusCodes.Status200OK, "Het deel.", Apidocument.Voorbeeld("toewijzingen.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        lezen.MapGet($"{Berichtenadres.Api}/contracten", ToonContracten)
            .Beschrijf("toonContracten", Routebeschrijving.Afspraken, "De tarieven die zijn afgesproken", "De tariefafspraken met een aanbieder die op een dag gelden of daarna nog ingaan. Tegen een ander tarief wordt een prestatie geweigerd (TR418).")
            .Vraagt("aanbieder", "De AGB-code van wie de afspraken zijn. Verplicht voor de gemeente; een aanbieder heeft alleen de zijne.", "99990001")
            .VraagtWet()
            .Vraagt("vanaf", "De dag, als JJJJ-MM-DD. Standaard vandaag.", "2026-03-01")
            .Vraagt("product", "Alleen van deze ProductCode.", "02IB1")
            .Geeft<IReadOnlyList<Contractvorm>>(StatusCodes.Status200OK, "De afspraken, op product, eenheid en Ingangsdatum.", Apidocument.Voorbeeld("tariefafspraken.json"))
            .Weigert(StatusCodes.Status400BadRequest);
    }

    private Vormantwoord<Toewijzingenvorm> ToonToewijzingen(HttpContext http)
    {
        var vraag = Toewijzingenvraag.Lees(http.Request.Query, http.User.Agb());
        return vraag.Bezwaren.Count > 0
            ? Klaag(vraag.Bezwaren)
            : Deel(databases.Met(database => new Toewijzingenlijst(database).Toon(vraag.Gemeente, vraag.Aanbieder, vraag.Wet, vraag.Cursor, vraag.Grootte)));

        Vormantwoord<Toewijzingenvorm> Deel(Toewijzingendeel deel)
        {
            var links = Vervolglinksvorm.Van(vraag.Adres(Toewijzingen, vraag.Cursor), deel.Volgende is { } volgende ? vraag.Adres(Toewijzingen, volgende) : null);
            http.Response.Headers.Link = links.AlsKop();
            return new(new Toewijzingenvorm { Toewijzingen = [.. deel.Rijen.Select(Toewijzingvorm.Van)], Links = links }, inhoudstype: MediaTypeNames.Application.Json);
        }
    }

    private Vormantwoord<IReadOnlyList<Contractvorm>> ToonContracten(HttpContext http)
    {
        var vraag = Contractenvraag.Lees(http.Request.Query, http.User.Agb(), NederlandseTijd.Vandaag(klok));
        return vraag is not { Bezwaren.Count: 0, Aanbieder: { } aanbieder }
            ? Klaag(vraag.Bezwaren)
            : new Vormantwoord<IReadOnlyList<Contractvorm>>([.. databases.Met(database => vraag.Kies(new Referentieopslag(database, klok).Contractlijst(aanbieder))).Select(Contractvorm.Van)]);
    }
}
