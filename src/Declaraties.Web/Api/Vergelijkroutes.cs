using System.Net.Mime;
using Declaraties.Beleid.Afrekenen;
using Declaraties.Domein;
using Declaraties.Rapporten.Vergelijken;
using Declaraties.Rapporten.Vormen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using static Declaraties.Web.Api.Apiantwoord;

namespace Declaraties.Web.Api;

/// <summary>Vergelijkingen voor een programma: dezelfde als van de pagina en van de opdracht <c>vergelijk</c>.</summary>
internal sealed class Vergelijkroutes(Vergelijkloket loket, TimeProvider klok) : IRoutes
{
    private const string Alle = $"{Berichtenadres.Api}/vergelijkingen";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesBeleid);
        Venster(lezen.MapGet($"{Alle}/periode", (Delegate)PeriodeAsync)
            .Beschrijf("vergelijkPeriodes", Routebeschrijving.Beleid, "Een andere afrekenperiode", "Wat afrekenen per maand, twee maanden, kwartaal, jaar of besluit had betaald en niet betaald, op wat er is gedeclareerd. De historie is afgekapt op het plafond van nu; wat er bij een cijfer hoort te worden gezegd staat in toelichting."))
            .Geeft<Periodevorm>(StatusCodes.Status200OK, "Van elke groep elke manier van afrekenen.", Apidocument.Voorbeeld("vergelijking-periode.json"));
        Venster(lezen.MapPost($"{Alle}/bekostiging", (Delegate)BekostigingAsync)
            .Beschrijf("vergelijkBekostiging", Routebeschrijving.Beleid, "Arrangement tegenover PxQ", "Wat een vast bedrag per week had gekost, tegenover wat per geleverde minuut is betaald. De bandbreedtes gaan mee als CSV, ook als het ene bestand in een formulier (multipart/form-data); zonder inhoud gelden die van het beleid op de laatste dag van het venster. Er wordt niets van bewaard.")
            .NeemtMisschien("De bandbreedte van elk product, hoogstens 1 MB.", Apidocument.Voorbeeld("bandbreedte.csv"), MediaTypeNames.Text.Csv)
            .Weigert(StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType))
            .Geeft<Bekostigingsvorm>(StatusCodes.Status200OK, "Van elke groep wat een arrangement had gekost en wat er is betaald.", Apidocument.Voorbeeld("vergelijking-bekostiging.json"));
        Formaten(lezen.MapPost($"{Alle}/overgang", (Delegate)OvergangAsync)
            .Beschrijf("vergelijkOvergang", Routebeschrijving.Beleid, "Een overgang naar nieuwe producten", "Wat een plan voor elke aanbieder betekent in uren en fte, en op welke dagen een client twee productcodes zou hebben. Het plan gaat mee als CSV, ook als het ene bestand in een formulier (multipart/form-data); zonder kolom Wet (wmo of jw) is elke regel van de Wmo. Er wordt niets van bewaard.")
            .Vraagt("direct", "Directe uren per jaar van een fte. Verplicht.", "1164,36")
            .Vraagt("tempo", $"{Hoofdletter(Beleid.Overgaan.Overgangstempo.Verwacht)}. Met een tempo staat er per maand hoeveel er zijn overgegaan.", "50")
            .Neemt("Het plan, hoogstens 1 MB.", Apidocument.Voorbeeld("plan.csv"), MediaTypeNames.Text.Csv)
            .Weigert(StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType))
            .Geeft<Overgangsvorm>(StatusCodes.Status200OK, "Van elke aanbieder wat de overgang onder elke wet betekent.", Apidocument.Voorbeeld("vergelijking-overgang.json"));
    }

    private static RouteHandlerBuilder Venster(RouteHandlerBuilder route) => Formaten(route)
        .Vraagt("van", "De eerste maand, als JJJJ-MM. Standaard januari van het jaar van de laatste maand.", "2026-01")
        .Vraagt("tot", $"De laatste maand; zij telt mee. Standaard de vorige maand. Het venster telt hoogstens {Vergelijkvraag.MeesteMaanden} maanden.", "2026-12")
        .Vraagt("per", $"De uitsplitsing: {string.Join(", ", Woorden.Alle<Groepering>())}. Standaard totaal.", "aanbieder")
        .VraagtWet();

    private static RouteHandlerBuilder Formaten(RouteHandlerBuilder route) => route
        .Vraagt("formaat", "json, csv, xlsx of html. Standaard json.", "xlsx")
        .GeeftBestanden("De vergelijking.")
        .Weigert(StatusCodes.Status400BadRequest);

    private async Task<Vormantwoord<Periodevorm>> PeriodeAsync(HttpContext http)
    {
        var keuze = Lees(http);
        return keuze.Bezwaren.Count > 0 ? Klaag(keuze.Bezwaren)
            : Rapportantwoord.Van<Periodevorm>(new(await loket.PeriodeAsync(keuze.Vraag, Bezoeker.Van(http), http.RequestAborted), []), keuze.Formaat, keuze.Bestandsnaam("afrekenperiodes"));
    }

    private async Task<Vormantwoord<Bekostigingsvorm>> BekostigingAsync(HttpContext http)
    {
        var keuze = Lees(http);
        return keuze.Bezwaren.Count > 0 ? Klaag(keuze.Bezwaren)
            : Rapportantwoord.Van<Bekostigingsvorm>(await loket.BekostigingAsync(keuze.Vraag, await Csvinhoud.MogelijkeBytesAsync(http), Bezoeker.Van(http), http.RequestAborted), keuze.Formaat, keuze.Bestandsnaam("bekostiging"));
    }

    private async Task<Vormantwoord<Overgangsvorm>> OvergangAsync(HttpContext http)
    {
        var keuze = Overgangskeuze.Lees(new Vraag(http.Request.Query));
        return keuze.Bezwaren.Count > 0 ? Klaag(keuze.Bezwaren)
            : Rapportantwoord.Van<Overgangsvorm>(await loket.OvergangAsync(keuze, await Csvinhoud.BytesAsync(http), Bezoeker.Van(http), http.RequestAborted), keuze.Formaat, "overgang");
    }

    private Vergelijkkeuze Lees(HttpContext http) => Vergelijkkeuze.Lees(new Vraag(http.Request.Query), NederlandseTijd.Vandaag(klok));

    private static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];
}
