using System.Net.Mime;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Uitgaand;
using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>
/// De webhook van een aanbieder. Anders dan bij wat verder iets doet is er geen Idempotency-Key: zetten en weghalen geven vanzelf twee keer hetzelfde, en een bewaard antwoord zou het geheim bewaren.
/// </summary>
internal sealed class Webhookroutes(Webhookloket loket) : IRoutes
{
    private const string Adres = $"{Berichtenadres.Api}/webhook";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var groep = routes.MapGroup("").RequireAuthorization(Bevoegdheid.BeheerWebhook);
        Van(groep.MapGet(Adres, (HttpContext http) => Met<Webhookvorm>(http, aanbieder => loket.Zoek(aanbieder) is { } webhook ? Webhookvorm.Van(aanbieder, webhook, loket.Stand(aanbieder), metGeheim: false) : Geen()))
            .Beschrijf("toonWebhook", Routebeschrijving.Berichten, "Waarheen u bericht krijgt", "Het adres waar een bericht heen gaat zodra er een antwoord is, en of dat lukt: wat er nog heen moet, wat is opgegeven, en sinds wanneer en waarom het niet aankomt. Het geheim staat er niet bij.")
            .Geeft<Webhookvorm>(StatusCodes.Status200OK, "De webhook.", Apidocument.Voorbeeld("webhook.json"))
            .Weigert(StatusCodes.Status404NotFound));
        Van(groep.MapPut(Adres, (Delegate)ZetAsync)
            .Accepts<NieuweWebhookvorm>(MediaTypeNames.Application.Json)
            .Beschrijf(
                "zetWebhook",
                Routebeschrijving.Berichten,
                "Bericht willen als er een antwoord is",
                "Naar dit adres gaat een POST zodra een declaratie van u is beantwoord of niet te lezen was: een CloudEvent in JSON, zonder Bsn, met de sleutel waarmee u het antwoord haalt. Elk is getekend volgens Standard Webhooks: webhook-signature is v1, en de HMAC-SHA256 (base64) over webhook-id, webhook-timestamp en de inhoud, met punten ertussen; de sleutel is wat achter whsec_ staat, uit base64. Antwoordt uw systeem niet met 2xx, dan wordt het dagen opnieuw geprobeerd, in volgorde en met hetzelfde webhook-id. Een ander adres geeft een nieuw geheim, en dat staat alleen in dit antwoord.")
            .NeemtJson("Waarheen.", Apidocument.Voorbeeld("webhookvraag.json"))
            .Geeft<Webhookvorm>(StatusCodes.Status201Created, "Er is nu een webhook, met zijn geheim.", Apidocument.Voorbeeld("webhook-gezet.json"))
            .Geeft<Webhookvorm>(StatusCodes.Status200OK, "De webhook is gewijzigd, met een nieuw geheim, of was al zo.", Apidocument.Voorbeeld("webhook.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType));
        Van(groep.MapDelete(Adres, (HttpContext http) => Met<Webhookafloopvorm>(
                http, aanbieder => loket.Verwijder(aanbieder, Bezoeker.Van(http)) ? new Webhookafloopvorm { Gelukt = true, Uitleg = "Er gaat geen bericht meer heen; wat nog onderweg was is vervallen." } : Geen()))
            .Beschrijf("verwijderWebhook", Routebeschrijving.Berichten, "Geen bericht meer willen", "Haalt de webhook weg. Wat nog onderweg was vervalt; de antwoorden zelf blijven te halen.")
            .Geeft<Webhookafloopvorm>(StatusCodes.Status200OK, "De webhook is weg.", Apidocument.Voorbeeld("webhookafloop.json"))
            .Weigert(StatusCodes.Status404NotFound));
        Van(groep.MapPost($"{Adres}/proef", (Delegate)BeproefAsync)
            .Beschrijf("beproefWebhook", Routebeschrijving.Berichten, "De webhook beproeven", "Stuurt nu een gebeurtenis waar niets achter zit (nl.declaraties.webhook-proef), getekend als elke andere, en zegt wat ervan kwam. Er wordt niets van bewaard.")
            .Geeft<Webhookafloopvorm>(StatusCodes.Status200OK, "Of zij is aangenomen, en anders waarom niet.", Apidocument.Voorbeeld("webhookproef.json"))
            .Weigert(StatusCodes.Status404NotFound));
    }

    private static void Van(RouteHandlerBuilder route) => route.Vraagt("aanbieder", "De AGB-code van wie de webhook is. Verplicht voor beheer; een aanbieder heeft alleen zijn eigen.", "99990001").Weigert(StatusCodes.Status400BadRequest);

    private Task<Vormantwoord<Webhookvorm>> ZetAsync(HttpContext http) => Webhookvraag.Aanbieder(http.Request.Query, http.User.Agb(), out var bezwaren) is not { } aanbieder
        ? Task.FromResult<Vormantwoord<Webhookvorm>>(Klaag(bezwaren))
        : MetJsonAsync(http, vraag => Webhookvraag.Lees(vraag, loket), nieuw =>
        {
            var zetting = loket.Zet(aanbieder, nieuw.Adres, nieuw.NieuwGeheim, Bezoeker.Van(http));
            return new Vormantwoord<Webhookvorm>(Webhookvorm.Van(aanbieder, zetting.Webhook, loket.Stand(aanbieder), zetting.HeeftNieuwGeheim), zetting.IsNieuw ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        });

    private async Task<Vormantwoord<Webhookafloopvorm>> BeproefAsync(HttpContext http)
    {
        if (Webhookvraag.Aanbieder(http.Request.Query, http.User.Agb(), out var bezwaren) is not { } aanbieder)
        {
            return Klaag(bezwaren);
        }

        return loket.Zoek(aanbieder) is not { } webhook ? Geen()
            : await loket.BeproefAsync(webhook, http.RequestAborted) is { } reden ? new Webhookafloopvorm { Gelukt = false, Uitleg = $"Niet aangenomen: {reden}." }
            : new Webhookafloopvorm { Gelukt = true, Uitleg = "De ontvanger nam het bericht aan." };
    }

    private static Vormantwoord<T> Met<T>(HttpContext http, Func<Aanbieder, Vormantwoord<T>> doe)
        where T : class => Webhookvraag.Aanbieder(http.Request.Query, http.User.Agb(), out var bezwaren) is { } aanbieder ? doe(aanbieder) : Klaag(bezwaren);

    private static ProblemHttpResult Geen() => Probleem.Van(StatusCodes.Status404NotFound, "Er is geen webhook. Zet er een met PUT op /v1/webhook.");
}
