using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Signalen en wat te crediteren is, voor een programma: hetzelfde als op de pagina.</summary>
internal sealed class Signaalroutes(Signaalloket loket) : IRoutes
{
    private const string Signalen = $"{Berichtenadres.Api}/signalen";
    private const string TeCrediteren = $"{Berichtenadres.Api}/te-crediteren";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Signalen, Lijst)
            .Beschrijf("toonSignalen", Routebeschrijving.Signalen, "De signalen", "Wat geen grond is om te weigeren maar wel geld kost, per aanbieder in de volgorde waarin het bleek.")
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .Vraagt("soort", $"{string.Join(", ", Signalenvraag.Soorten)}.", "dubbel")
            .Vraagt("alles", "ja voor ook wat is gecrediteerd of niet meer zo is.", "ja")
            .VraagtBladzijde()
            .Geeft<Signalenvorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("signalen.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        routes.MapGet(TeCrediteren, Crediteren).RequireAuthorization(Bevoegdheid.LeesAfspraken)
            .Beschrijf("toonTeCrediteren", Routebeschrijving.Signalen, "Wat te crediteren is", "Goedgekeurde prestaties die niet (meer) kloppen: welke, hoeveel en waarom, en of er om een credit is gevraagd. Een aanbieder ziet zijn eigen; wie er bij de gemeente om vroeg staat er dan niet bij.")
            .VraagtGemeenteEnAanbieder()
            .VraagtWet()
            .VraagtBladzijde()
            .Geeft<TeCrediterenvorm>(StatusCodes.Status200OK, "De bladzijde.", Apidocument.Voorbeeld("te-crediteren.json"))
            .Weigert(StatusCodes.Status400BadRequest);
        var doen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Beoordeel);
        doen.MapPost($"{TeCrediteren}/vraag", (Delegate)VraagAsync)
            .Accepts<NieuweCreditvraagvorm>(System.Net.Mime.MediaTypeNames.Application.Json)
            .Beschrijf("vraagCredit", Routebeschrijving.Signalen, "Noteren dat om een credit is gevraagd", "Over deze signalen is de aanbieder om een credit gevraagd. Komt de credit, dan wordt zij vanzelf herkend.")
            .Eenmalig()
            .NeemtJson("Over welke signalen, en wat u erbij schrijft. Een Bsn hoort er niet in.", Apidocument.Voorbeeld("creditvraag.json"))
            .Geeft<Creditvraagvorm>(StatusCodes.Status200OK, "Het is genoteerd.", Apidocument.Voorbeeld("credit-gevraagd.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
    }

    private Vormantwoord<Signalenvorm> Lijst(HttpContext http)
    {
        var vraag = Signalenvraag.Lees(http.Request.Query);
        return Goed(vraag.Bezwaren, () => Signalenvorm.Van(loket.Signalen(vraag.Filter, vraag.Bladzijde)));
    }

    private Vormantwoord<TeCrediterenvorm> Crediteren(HttpContext http)
    {
        var vraag = TeCrediterenvraag.Lees(http.Request.Query, http.User.Agb());
        return Goed(vraag.Bezwaren, () => TeCrediterenvorm.Van(loket.TeCrediteren(vraag.Aanbieder, vraag.Gemeente, vraag.Wet), vraag.Bladzijde, isVanGemeente: http.User.Agb() is null));
    }

    private Task<Vormantwoord<Creditvraagvorm>> VraagAsync(HttpContext http) => MetJsonAsync<Creditvraag, Creditvraagvorm>(http, Creditvraag.Lees, vraag =>
    {
        var gevraagd = loket.Vraag(vraag.Signalen, vraag.Toelichting, Bezoeker.Van(http));
        return gevraagd.Count > 0 ? new Creditvraagvorm { Signalen = gevraagd, Uitleg = Uitleg(gevraagd.Count) } : Probleem.Van(StatusCodes.Status409Conflict, Signaalloket.NietsOpen);
    });

    /// <summary>Wat er is gedaan, voor een lezer.</summary>
    public static string Uitleg(int aantal) => $"Over {(aantal == 1 ? "1 signaal" : $"{Nederlands.Getal(aantal)} signalen")} is genoteerd dat om een credit is gevraagd.";
}
