using Declaraties.Dienst.Ontvangen;
using Declaraties.Opslag;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Declaraties.Web.Api;

/// <summary>De webservice van het GGk: een adapter brengt enveloppen en foutberichten, en haalt hier haar beschrijving.</summary>
internal sealed class Ggkroutes(Intake intake) : IRoutes
{
    private const string Actiekop = "SOAPAction";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Ggkadres.Adres, (Delegate)OntvangAsync).RequireAuthorization(Bevoegdheid.Aanbieden).WithMetadata(Inhoudsgrens.Bericht);
        routes.MapGet(Ggkadres.Adres, Beschrijf).AllowAnonymous();
    }

    private async Task<IResult> OntvangAsync(HttpContext http)
    {
        try
        {
            EisSoort(http.Request);
            var inhoud = await Soaplezer.LeesAsync(http.Request.Body);
            EisActie(http.Request, inhoud.Wortel.Actie);
            return await NeemAanAsync(http, inhoud);
        }
        catch (Soapweigering weigering)
        {
            return weigering.AlsFout();
        }
    }

    private async Task<IResult> NeemAanAsync(HttpContext http, Soapinhoud inhoud)
    {
        var agb = http.User.Agb();
        var nieuw = new NieuweOntvangst
        {
            Kanaal = Kanaal.Http,
            Bericht = inhoud.Bericht,
            Afzender = agb?.Code ?? http.Connection.RemoteIpAddress?.ToString(),
        };
        var aanname = await intake.OntvangAsync(nieuw, agb is { } aanbieder ? Inzender.Aanbieder(aanbieder) : Inzender.Alles, http.RequestAborted);
        // Nothing in it: the chain knows no acknowledgement, and what comes of it goes its own way.
        return aanname.Bezwaar is { } bezwaar
            ? Soapfout.Van(StatusCodes.Status403Forbidden, string.Join(' ', [bezwaar.Uitleg, .. bezwaar.Fouten.Take(1).Select(fout => $"{fout.Toelichting}.")]))
            : Results.StatusCode(StatusCodes.Status202Accepted);
    }

    /// <summary>Een soort die een browser niet zonder te vragen namens een ander kan sturen.</summary>
    private static void EisSoort(HttpRequest verzoek)
    {
        if (!MediaTypeHeaderValue.TryParse(verzoek.ContentType, out var soort) || !soort.MediaType.Equals(Soapfout.Inhoudstype, StringComparison.OrdinalIgnoreCase))
        {
            throw new Inhoudsfout(StatusCodes.Status415UnsupportedMediaType, $"Content-Type is niet {Soapfout.Inhoudstype}; verwacht een bericht van SOAP 1.1, document/literal.");
        }
    }

    private static void EisActie(HttpRequest verzoek, string verwacht)
    {
        if (verzoek.Headers[Actiekop].ToString().Trim().Trim('"') != verwacht)
        {
            throw new Soapweigering($"De header {Actiekop} past niet bij wat er in de Body zit; verwacht \"{verwacht}\".");
        }
    }

    private static IResult Beschrijf(HttpContext http) => http.Request.Query switch
    {
        { Count: 1 } vraag when vraag.ContainsKey("wsdl") => Results.Text(Ggkbeschrijving.Wsdl(http.Request), Soapfout.Inhoudstype, System.Text.Encoding.UTF8),
        { Count: 1 } vraag when Ggkbeschrijving.Schema(vraag["xsd"].ToString()) is { } schema => Results.Text(schema, Soapfout.Inhoudstype, System.Text.Encoding.UTF8),
        _ => Probleem.Van(StatusCodes.Status404NotFound, $"Hier staat een webservice: een adapter brengt haar enveloppen met POST. Haar beschrijving staat op {Ggkadres.Adres}?wsdl."),
    };
}
