using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Instellingen;
using Declaraties.Dienst.Invoer;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Rapporten;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Web.Api;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>
/// De pagina's van een aanbieder. Van wie zij zijn zegt alleen zijn aanmelding: er staat geen AGB-code in een adres of formulier, en wat van een ander is bestaat hier niet.
/// </summary>
internal sealed class Portaalroutes(
    Databasevoorraad databases, Intake intake, Proefloket proefloket, Signaalloket signalen, Dienstinstellingen dienst, Webinstellingen instellingen, TimeProvider klok) : IRoutes
{
    private const string Geen = "Dit bericht is er niet, of het is niet van u.";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var portaal = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Portaal);
        portaal.MapGet(Adressen.Portaal, Lijst);
        portaal.MapGet(Adressen.PortaalIndienen, () => Indienen());
        Bestand(portaal.MapPost(Adressen.PortaalProef, (Delegate)BeproefAsync));
        Bestand(portaal.MapPost(Adressen.PortaalIndienen, DienInAsync)).EenmaligFormulier(inEenTransactie: false);
        portaal.MapGet(Adressen.PortaalBericht("{sleutel}"), Bericht);
        portaal.MapPost(Adressen.PortaalAntwoord("{sleutel}"), Antwoord);
        portaal.MapGet(Adressen.PortaalToewijzingen, Toewijzingen);
        portaal.MapGet(Adressen.PortaalCrediteren, Crediteren);
        portaal.MapGet(Adressen.PortaalTarieven, Tarieven);
    }

    /// <summary>Het bestand zelf gaat naar de schijf terwijl het binnenkomt; van wat er verder in het formulier staat past er maar zo veel in het geheugen.</summary>
    private static RouteHandlerBuilder Bestand(RouteHandlerBuilder route) =>
        route.WithMetadata(Inhoudsgrens.Bericht).WithFormOptions(valueCountLimit: Portaalbestand.MeesteVelden, valueLengthLimit: Portaalbestand.LangsteVeld);

    private static Aanbieder Agb(HttpContext http) => http.User.Agb()!.Value;

    private RazorComponentResult<Portaalpagina> Lijst(HttpContext http)
    {
        var vraag = Berichtenvraag.Lees(http.Request.Query, Agb(http), magLezen: true);
        var deel = databases.Met(database => new Berichtenlijst(database).Toon(vraag.Filter, vraag.Cursor, Bladzijde.Grootte));
        IReadOnlyList<string> klachten = deel is null ? [.. vraag.Bezwaren, Berichtenvraag.OnbekendeCursor] : vraag.Bezwaren;
        return Paginaroutes.Toon<Portaalpagina>(
            (nameof(Portaalpagina.Aanbieder), Agb(http)),
            (nameof(Portaalpagina.Wetten), Wetten()),
            (nameof(Portaalpagina.Vraag), vraag),
            (nameof(Portaalpagina.Deel), deel ?? new Berichtendeel([], false)),
            (nameof(Portaalpagina.Klachten), klachten));
    }

    private async Task<RazorComponentResult<Portaalindienpagina>> BeproefAsync(HttpContext http, IFormCollection formulier)
    {
        var bestand = await Portaalbestand.LeesAsync(formulier, http.RequestAborted);
        if (bestand.Bericht is not { } bericht)
        {
            return Indienen((nameof(Portaalindienpagina.Klachten), bestand.Bezwaren));
        }

        try
        {
            return Indienen((nameof(Portaalindienpagina.Proef), await proefloket.BeproefAsync(bericht, Inzender.Aanbieder(Agb(http)), http.RequestAborted)), (nameof(Portaalindienpagina.Bestand), bestand));
        }
        catch (ZipGeweigerdException fout)
        {
            return Klaag(fout.InEenZin);
        }
    }

    /// <summary>Dient in wat net is beproefd: er ligt tot nu niets van bij ons.</summary>
    private async Task<IResult> DienInAsync(HttpContext http, IFormCollection formulier)
    {
        var bestand = await Portaalbestand.LeesAsync(formulier, http.RequestAborted);
        if (bestand.Bericht is not { } bericht)
        {
            return Indienen((nameof(Portaalindienpagina.Klachten), bestand.Bezwaren));
        }

        var agb = Agb(http);
        var nieuw = new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = bericht, Afzender = agb.Code };
        if (!Zipbestand.Is(bericht))
        {
            var aanname = await intake.OntvangAsync(nieuw, Inzender.Aanbieder(agb), http.RequestAborted);
            return aanname.Ontvangst is { } ontvangst ? Toon(ontvangst, new Portaalberichtvraag(false, -1, []), isIngediend: true) : Klaag(aanname.Bezwaar!.Uitleg);
        }

        try
        {
            var aanname = await intake.OntvangZipAsync(nieuw, Inzender.Aanbieder(agb), antwoordAan: null, http.RequestAborted);
            return aanname.Bezwaar is { } bezwaar ? Klaag(bezwaar.Uitleg) : Indienen((nameof(Portaalindienpagina.Ingediend), aanname.Ontvangsten));
        }
        catch (ZipGeweigerdException fout)
        {
            return Klaag(fout.InEenZin);
        }
    }

    private RazorComponentResult<Portaalindienpagina> Klaag(string bezwaar) => Indienen((nameof(Portaalindienpagina.Klachten), (IReadOnlyList<string>)[bezwaar]));

    private RazorComponentResult<Portaalindienpagina> Indienen(params Paginagegeven[] gegevens) =>
        Paginaroutes.Toon<Portaalindienpagina>([(nameof(Portaalindienpagina.MeesteBytes), dienst.Grenzen.MaxBytes), .. gegevens]);

    private IResult Bericht(HttpContext http, string sleutel) =>
        Zoek(http, sleutel) is { } ontvangst ? Toon(ontvangst, Portaalberichtvraag.Lees(http.Request.Query), isIngediend: false) : Paginaroutes.Onbekend(Geen);

    private RazorComponentResult<Portaalberichtpagina> Toon(Ontvangst ontvangst, Portaalberichtvraag vraag, bool isIngediend) => databases.Met(database => Paginaroutes.Toon<Portaalberichtpagina>(
        (nameof(Portaalberichtpagina.Ontvangst), ontvangst),
        (nameof(Portaalberichtpagina.Wetten), new Werklijst(database).Wetten()),
        (nameof(Portaalberichtpagina.Verslag), new Verslagopslag(database).Lees(ontvangst, Verslagkeuze.Eerste)),
        (nameof(Portaalberichtpagina.Prestaties), new Declaratieinzage(database).Prestaties(ontvangst, vraag.Alles, vraag.Na, Portaalberichtvraag.Grootte)),
        (nameof(Portaalberichtpagina.Vraag), vraag),
        (nameof(Portaalberichtpagina.IsIngediend), isIngediend),
        (nameof(Portaalberichtpagina.Klachten), vraag.Bezwaren)));

    /// <summary>Het antwoord noemt elke client voluit: dat iemand het las staat in het logboek voordat hij het ziet.</summary>
    private IResult Antwoord(HttpContext http, string sleutel, IFormCollection _)
    {
        if (Zoek(http, sleutel) is not { Status: Ontvangststatus.Beoordeeld, Versie: { } versie } ontvangst)
        {
            return Paginaroutes.Onbekend(Geen);
        }

        var naam = ontvangst.Wet.GetValueOrDefault().Bericht(325);
        databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), Bezoeker.AntwoordGelezen, $"ontvangst {ontvangst.Sleutel}", naam));
        return Berichtstroom.Van(databases, versie, Declaratiestuk.Antwoord, $"{naam.ToLowerInvariant()}-{ontvangst.Sleutel}.xml");
    }

    private RazorComponentResult<Portaaltoewijzingenpagina> Toewijzingen(HttpContext http)
    {
        var vraag = Benuttingvraag.Lees(http.Request.Query, Agb(http), NederlandseTijd.Vandaag(klok)) with { Per = Benuttinggroepering.Toewijzing };
        var beeld = databases.Met(database => new Benuttingbeeld(new Benuttingopslag(database).Maand(vraag.Maand), instellingen.Banden));
        var regels = beeld.Regels(vraag);
        return Paginaroutes.Toon<Portaaltoewijzingenpagina>(
            (nameof(Portaaltoewijzingenpagina.Gevraagd), vraag),
            (nameof(Portaaltoewijzingenpagina.Wetten), Wetten()),
            (nameof(Portaaltoewijzingenpagina.Grenzen), beeld.Banden),
            (nameof(Portaaltoewijzingenpagina.Totaal), beeld.Tel("", regels)),
            (nameof(Portaaltoewijzingenpagina.Lijst), Bladzijde.Van(regels, vraag.Bladzijde)),
            (nameof(Portaaltoewijzingenpagina.Klachten), vraag.Bezwaren));
    }

    private RazorComponentResult<Portaalcreditpagina> Crediteren(HttpContext http)
    {
        var vraag = TeCrediterenvraag.Lees(http.Request.Query, Agb(http));
        var alle = signalen.TeCrediteren(vraag.Aanbieder, vraag.Gemeente, vraag.Wet);
        return Paginaroutes.Toon<Portaalcreditpagina>(
            (nameof(Portaalcreditpagina.Lijst), Bladzijde.Van(alle, vraag.Bladzijde)),
            (nameof(Portaalcreditpagina.Samen), alle),
            (nameof(Portaalcreditpagina.Wetten), Wetten()),
            (nameof(Portaalcreditpagina.Wet), vraag.Wet),
            (nameof(Portaalcreditpagina.Klachten), vraag.Bezwaren));
    }

    private RazorComponentResult<Portaaltarievenpagina> Tarieven(HttpContext http)
    {
        var vraag = Contractenvraag.Lees(http.Request.Query, Agb(http), NederlandseTijd.Vandaag(klok));
        return Paginaroutes.Toon<Portaaltarievenpagina>(
            (nameof(Portaaltarievenpagina.Vandaag), vraag.Vanaf),
            (nameof(Portaaltarievenpagina.Wetten), Wetten()),
            (nameof(Portaaltarievenpagina.Wet), vraag.Wet),
            (nameof(Portaaltarievenpagina.Regels), databases.Met(database => vraag.Kies(new Referentieopslag(database, klok).Contractlijst(Agb(http))))),
            (nameof(Portaaltarievenpagina.Klachten), vraag.Bezwaren));
    }

    private IReadOnlyList<Wet> Wetten() => databases.Met(database => new Werklijst(database).Wetten());

    private Ontvangst? Zoek(HttpContext http, string sleutel) =>
        databases.Met(database => new Ontvangstopslag(database, klok).Zoek(sleutel)) is { } ontvangst && Eigenberichten.IsVan(Agb(http), ontvangst) ? ontvangst : null;
}
