using System.Net.Mime;
using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Inzage;
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

/// <summary>Wat binnenkwam en niet is verwerkt, voor een programma: hetzelfde als op de pagina.</summary>
internal sealed class Nietverwerktroutes(Databasevoorraad databases, Nietverwerktloket loket) : IRoutes
{
    private const string Lijst = $"{Berichtenadres.Api}/niet-verwerkt";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Lijst, Toon).RequireAuthorization(Bevoegdheid.LeesDeclaraties)
            .Beschrijf("toonNietVerwerkt", Routebeschrijving.Declaraties, "Wat niet is verwerkt", "Andere berichten van de standaarden (zoals een WMO315), en meldingen van start of stop die niet konden, het laatste voorop. Zij zijn bewaard zoals zij kwamen; er gaat geen antwoordbericht op uit.")
            .VraagtBladzijde()
            .Geeft<Nietverwerktlijstvorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("niet-verwerkt.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        routes.MapGet($"{Lijst}/{{sleutel}}/bericht", Bericht).RequireAuthorization(Bevoegdheid.ToonBsn)
            .Beschrijf("haalNietVerwerktBericht", Routebeschrijving.Declaraties, "Het bericht zelf", "De bytes zoals zij kwamen, met elke Bsn voluit. Wie het haalt komt in het logboek.")
            .VraagtSleutel()
            .GeeftTekst("Het bericht, of de envelop waarin het kwam.", MediaTypeNames.Application.Xml)
            .Weigert(StatusCodes.Status404NotFound);
    }

    private Vormantwoord<Nietverwerktlijstvorm> Toon(HttpContext http)
    {
        var vraag = Bladzijdevraag.Lees(http.Request.Query);
        return Goed(vraag.Bezwaren, () => Nietverwerktlijstvorm.Van(databases.Met(database => new Nietverwerktlijst(database).Toon(vraag.Bladzijde))));
    }

    private IResult Bericht(HttpContext http, string sleutel) => loket.Lees(sleutel, Bezoeker.Van(http)) is { } bericht
        ? Results.Stream(bericht.Open(), MediaTypeNames.Application.Xml)
        : Probleem.Van(StatusCodes.Status404NotFound, "Er is geen bericht met dit id dat niet is verwerkt. Het id staat in de lijst.");
}
