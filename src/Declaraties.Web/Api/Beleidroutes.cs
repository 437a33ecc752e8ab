using System.Net.Mime;
using Declaraties.Dienst.Beleidsbestanden;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag.Beleidsstukken;
using Declaraties.Rapporten.Beleidsbladen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Vormen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Vastgelegd beleid voor een programma: hetzelfde loket als de pagina.</summary>
internal sealed class Beleidroutes(Beleidsinzage inzage, Beleidsloket loket) : IRoutes
{
    private const string Alle = $"{Berichtenadres.Api}/beleid";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesBeleid).MapGet(Alle, Toon)
            .Beschrijf("toonBeleid", Routebeschrijving.Beleid, "Beleid door de tijd", "Wat wanneer declarabel is, welke bandbreedtes en welke tarieven wanneer gelden, en wie dat vastlegde.")
            .Vraagt("formaat", "json, csv, xlsx of html. Standaard json.", "xlsx")
            .Vraagt("per", $"Met csv: welk blad, {string.Join(", ", Beleidsrapport.Bladen)}. Standaard het eerste.", "bandbreedtes")
            .Geeft<Beleidvorm>(StatusCodes.Status200OK, "Alles wat is vastgelegd, met zijn geschiedenis.", Apidocument.Voorbeeld("beleid.json"))
            .GeeftBestanden("Het beleid.")
            .Weigert(StatusCodes.Status400BadRequest);
        routes.MapGroup("").RequireAuthorization(Bevoegdheid.BereidBeleidVoor).MapPost($"{Alle}/{{soort}}", LegVastAsync)
            .Beschrijf("legBeleidVast", Routebeschrijving.Beleid, "Beleid vastleggen", "Legt een bestand vast als volgende versie van zijn soort, als er niets aan mankeert; wat er stond blijft staan. Het bestand gaat mee als CSV, ook als het ene bestand in een formulier (multipart/form-data).")
            .Vraagt("soort", $"{string.Join(" of ", Woorden.Alle<Beleidssoort>())}.", "bandbreedte", plaats: ParameterLocation.Path)
            .Vraagt("vanaf", "De eerste dag waarop bandbreedtes gelden, als JJJJ-MM-DD. Van wat declarabel is heeft elke regel haar eigen dagen.", "2027-01-01")
            .Eenmalig()
            .Neemt("Het bestand, hoogstens 1 MB.", Apidocument.Voorbeeld("bandbreedte.csv"), MediaTypeNames.Text.Csv)
            .Geeft<Vastleggingvorm>(StatusCodes.Status201Created, "Het is vastgelegd.", Apidocument.Voorbeeld("beleidsvastlegging.json"))
            .Geeft<Vastleggingvorm>(StatusCodes.Status200OK, "Precies dit was al het laatste.", Apidocument.Voorbeeld("beleidsvastlegging.json"))
            .Weigert(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);
    }

    private Vormantwoord<Beleidvorm> Toon(HttpContext http)
    {
        var keuze = Beleidkeuze.Lees(new Vraag(http.Request.Query));
        return keuze.Bezwaren.Count > 0
            ? Klaag(keuze.Bezwaren)
            : Vormantwoord<Beleidvorm>.Van(Rapportbestand.Van(inzage.Rapport(keuze.Per), keuze.Formaat ?? Rapportformaat.Json, "beleid"));
    }

    private async Task<Vormantwoord<Vastleggingvorm>> LegVastAsync(HttpContext http, string soort)
    {
        if (Woorden.Zoek<Beleidssoort>(soort) is not { } gekozen)
        {
            return Probleem.Van(StatusCodes.Status404NotFound, $"Dit soort beleid is er niet; wel {string.Join(" en ", Woorden.Alle<Beleidssoort>())}.");
        }

        var vraag = new Vraag(http.Request.Query);
        var vanaf = vraag.MogelijkeDatum("vanaf");
        if (vraag.Bezwaren.Count > 0)
        {
            return Klaag(vraag.Bezwaren);
        }

        var afloop = loket.LegVast(gekozen, vanaf, new Bestandsstuk(gekozen.Bestandsnaam(), await Csvinhoud.BytesAsync(http)), Bezoeker.Van(http));
        return afloop.Bewaring is { } bewaring
            ? new Vormantwoord<Vastleggingvorm>(Vastleggingvorm.Van(bewaring.Stuk), bewaring.IsNieuw ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : Klaag(afloop.Fouten);
    }
}
