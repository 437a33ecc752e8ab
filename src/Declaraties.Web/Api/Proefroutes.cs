using System.Net.Mime;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Api;

/// <summary>Een declaratie beproeven voordat zij wordt ingediend; wat het formulier van het portaal ook doet.</summary>
internal sealed class Proefroutes(Proefloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes) => routes.MapPost($"{Berichtenadres.Api}/proef", (Delegate)BeproefAsync)
        .RequireAuthorization(Bevoegdheid.Beproef)
        .WithMetadata(Inhoudsgrens.Bericht)
        .Beschrijf(
            "beproefBericht",
            Routebeschrijving.Berichten,
            "Een bericht beproeven",
            "Zegt welk antwoord een declaratie (WMO323, JW323) zou krijgen tegen de toewijzingen en contracten van nu, met elke bevinding en haar advies. Er wordt niets van bewaard en er is niets mee ingediend: bied haar daarna aan met POST op /berichten. Aangenomen wordt wat daar ook wordt aangenomen: het bericht kaal of in een envelop van het GGk, met gzip, als het ene bestand in een formulier, of een ZIP-bestand; wat daar om de afzender wordt geweigerd ook hier.")
        .Neemt("Het bericht zoals het in de berichtspecificatie staat.", Apidocument.Voorbeeld("wmo323.xml"), MediaTypeNames.Application.Xml, MediaTypeNames.Text.Xml)
        .NeemtBestand(MediaTypeNames.Application.Zip)
        .Geeft<Proefvorm>(StatusCodes.Status200OK, "Wat ermee zou gebeuren.", Apidocument.Voorbeeld("proef.json"))
        .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

    private async Task<Vormantwoord<Proefvorm>> BeproefAsync(HttpContext http)
    {
        var bericht = await Berichtinhoud.LeesAsync(http);
        try
        {
            var proef = await loket.BeproefAsync(bericht, http.User.Agb() is { } agb ? Inzender.Aanbieder(agb) : Inzender.Alles, http.RequestAborted);
            return proef.Bezwaar is { } bezwaar ? Probleem.Van(bezwaar) : Proefvorm.Van(proef);
        }
        catch (ZipGeweigerdException fout)
        {
            return Probleem.Van(fout);
        }
    }
}
