using Declaraties.Web.Api.Vormen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Declaraties.Web.Api;

/// <summary>Wie wat deed, voor een programma: hetzelfde als op de pagina.</summary>
internal sealed class Logboekroutes(Logboekloket loket) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes) => routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesLogboek)
        .MapGet($"{Berichtenadres.Api}/logboek", Toon)
        .Beschrijf("toonLogboek", Routebeschrijving.Overzichten, "Het logboek", "Wie wat deed, de nieuwste regel voorop. Met een formaat is het alles wat aan het filter voldoet, als bestand; zonder een bladzijde, met het adres van de volgende.")
        .Vraagt("van", "Vanaf deze dag, als JJJJ-MM-DD.", "2026-02-01")
        .Vraagt("tot", "Tot en met deze dag, als JJJJ-MM-DD.", "2026-02-28")
        .Vraagt("wie", "Een deel van de naam van wie het deed.", "Vries")
        .Vraagt("handeling", "Wat er is gedaan, precies.", "antwoord vrijgegeven")
        .Vraagt("over", "Een deel van waarmee het is gedaan, zoals een sleutel of \"toewijzing 101\". Nooit een Bsn.", Routebeschrijving.Voorbeeldsleutel)
        .Vraagt("voor", "Alleen regels met een lager nummer.", "1201", JsonSchemaType.Integer)
        .Vraagt("formaat", "json, csv, xlsx of html: alles, als bestand.", "csv")
        .Vraagt("bom", "nee voor CSV zonder byte order mark. Standaard ja, voor Excel.", "nee")
        .Geeft<Logboekvorm>(StatusCodes.Status200OK, "De regels.", Apidocument.Voorbeeld("logboek.json"))
        .GeeftBestanden("De regels.")
        .Weigert(StatusCodes.Status400BadRequest);

    private Vormantwoord<Logboekvorm> Toon(HttpContext http)
    {
        var vraag = Logboekvraag.Lees(http.Request.Query);
        return vraag.Bezwaren.Count > 0 ? Apiantwoord.Klaag(vraag.Bezwaren)
            : vraag.Formaat is { } formaat ? Vormantwoord<Logboekvorm>.Van(loket.Bestand(http, vraag.Filter, formaat, vraag.MetBom))
            : Logboekvorm.Van(vraag.Filter, loket.Bladzijde(vraag.Filter));
    }
}
