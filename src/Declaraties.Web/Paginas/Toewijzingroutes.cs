using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Een toewijzing, en wie erachter zit voor wie dat mag weten.</summary>
internal sealed class Toewijzingroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    private const string EenToewijzing = $"{Adressen.Toewijzingen}/{{gemeente}}/{{aanbieder}}/{{nummer:int}}";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(EenToewijzing, ToonToewijzing).RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        routes.MapPost($"{EenToewijzing}/bsn", ToonBsn).RequireAuthorization(Bevoegdheid.ToonBsn);
    }

    private IResult ToonToewijzing(HttpContext http, string gemeente, string aanbieder, int nummer) => Toewijzing(http, new ToewijzingSleutel(new(gemeente), new(aanbieder), nummer), heelBsn: false);

    // Who wants the whole Bsn asks for it; that he did is written down before he sees it.
    private IResult ToonBsn(HttpContext http, string gemeente, string aanbieder, int nummer, IFormCollection _)
    {
        databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "Bsn getoond", $"toewijzing {nummer} van gemeente {gemeente} aan aanbieder {aanbieder}", "gelukt"));
        return Toewijzing(http, new ToewijzingSleutel(new(gemeente), new(aanbieder), nummer), heelBsn: true);
    }

    private IResult Toewijzing(HttpContext http, ToewijzingSleutel sleutel, bool heelBsn) =>
        databases.Met(database => new Toewijzinginzage(database).Zoek(sleutel, NederlandseTijd.Vandaag(klok))) is { } blad
            ? Paginaroutes.Toon<Toewijzingpagina>(
                (nameof(Toewijzingpagina.Blad), blad),
                (nameof(Toewijzingpagina.HeelBsn), heelBsn),
                (nameof(Toewijzingpagina.MagBsnZien), Bevoegdheid.Mag(http.User, Bevoegdheid.ToonBsn)))
            : Paginaroutes.Onbekend("Deze toewijzing is niet bekend. Zij komt binnen met een WMO301.");
}
