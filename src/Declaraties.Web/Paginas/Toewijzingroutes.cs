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
    private const string VanWmo = $"{Adressen.Toewijzingen}/{{gemeente}}/{{aanbieder}}/{{nummer:int}}";
    private const string VanJeugdwet = $"{Adressen.Toewijzingen}/{{gemeente}}/{{aanbieder}}/jw/{{nummer:int}}";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        foreach (var (adres, wet) in ((string, Wet)[])[(VanWmo, Wet.Wmo), (VanJeugdwet, Wet.Jw)])
        {
            routes.MapGet(adres, (HttpContext http, string gemeente, string aanbieder, int nummer) => ToonToewijzing(http, new(new(gemeente), new(aanbieder), wet, nummer)))
                .RequireAuthorization(Bevoegdheid.LeesDeclaraties);
            routes.MapPost($"{adres}/bsn", (HttpContext http, string gemeente, string aanbieder, int nummer, IFormCollection _) => ToonBsn(http, new(new(gemeente), new(aanbieder), wet, nummer)))
                .RequireAuthorization(Bevoegdheid.ToonBsn);
        }
    }

    private IResult ToonToewijzing(HttpContext http, ToewijzingSleutel sleutel) => Toewijzing(http, sleutel, heelBsn: false);

    // Who wants the whole Bsn asks for it; that he did is written down before he sees it.
    private IResult ToonBsn(HttpContext http, ToewijzingSleutel sleutel)
    {
        databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "Bsn getoond", sleutel.InWoorden(), "gelukt"));
        return Toewijzing(http, sleutel, heelBsn: true);
    }

    private IResult Toewijzing(HttpContext http, ToewijzingSleutel sleutel, bool heelBsn)
    {
        var vandaag = NederlandseTijd.Vandaag(klok);
        return databases.Met(database => new Toewijzinginzage(database).Zoek(sleutel, vandaag)) is { } blad
            ? Paginaroutes.Toon<Toewijzingpagina>(
                (nameof(Toewijzingpagina.Blad), blad),
                (nameof(Toewijzingpagina.Vandaag), vandaag),
                (nameof(Toewijzingpagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())),
                (nameof(Toewijzingpagina.HeelBsn), heelBsn),
                (nameof(Toewijzingpagina.MagBsnZien), Bevoegdheid.Mag(http.User, Bevoegdheid.ToonBsn)))
            : Paginaroutes.Onbekend("Deze toewijzing is niet bekend. Zij komt binnen met een WMO301 of JW301.");
    }
}
