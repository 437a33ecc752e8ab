using System.Net.Mime;
using Declaraties.Dienst.Basis;
using Declaraties.Opslag.Inzage;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina met wat binnenkwam en niet is verwerkt, en de berichten zelf voor wie een heel Bsn mag zien.</summary>
internal sealed class Nietverwerktroutes(Databasevoorraad databases, Nietverwerktloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.NietVerwerkt, (HttpContext http) =>
        {
            var vraag = Bladzijdevraag.Lees(http.Request.Query);
            return Paginaroutes.Toon<Nietverwerktpagina>(
                (nameof(Nietverwerktpagina.Lijst), databases.Met(database => new Nietverwerktlijst(database).Toon(vraag.Bladzijde))),
                (nameof(Nietverwerktpagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())),
                (nameof(Nietverwerktpagina.MagBsnZien), Bevoegdheid.Mag(http.User, Bevoegdheid.ToonBsn)),
                (nameof(Nietverwerktpagina.Klachten), vraag.Bezwaren));
        }).RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        routes.MapPost(Adressen.NietVerwerktBericht("{sleutel}"), (HttpContext http, string sleutel, IFormCollection _) => loket.Lees(sleutel, Bezoeker.Van(http)) is { } bericht
            ? Results.Stream(bericht.Open(), MediaTypeNames.Application.Xml, bericht.Bestandsnaam)
            : Paginaroutes.Onbekend("Dit bericht is er niet, of het is verwerkt.")).RequireAuthorization(Bevoegdheid.ToonBsn);
    }
}
