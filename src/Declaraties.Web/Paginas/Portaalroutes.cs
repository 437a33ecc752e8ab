using System.Buffers.Text;
using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Ontvangen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Afschriften;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Rapporten;
using Declaraties.Opslag.Toewijzingen;
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
    Databasevoorraad databases, Intake intake, Proefloket proefloket, Signaalloket signalen, Webinstellingen instellingen, TimeProvider klok) : IRoutes
{
    private const string Geen = "Dit bericht is er niet, of het is niet van u.";
    private const string NietHeel = "Het formulier is niet heel. Kies het bestand opnieuw.";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var portaal = routes.MapGroup("").RequireAuthorization(Bevoegdheid.Portaal);
        portaal.MapGet(Adressen.Portaal, Lijst);
        portaal.MapGet(Adressen.PortaalIndienen, () => Paginaroutes.Toon<Portaalindienpagina>());
        portaal.MapPost(Adressen.PortaalProef, (Delegate)BeproefAsync);
        portaal.MapPost(Adressen.PortaalIndienen, DienInAsync).EenmaligFormulier(inEenTransactie: false);
        portaal.MapGet(Adressen.PortaalBericht("{sleutel}"), Bericht);
        portaal.MapPost(Adressen.PortaalAntwoord("{sleutel}"), Antwoord);
        portaal.MapGet(Adressen.PortaalToewijzingen, Toewijzingen);
        portaal.MapGet(Adressen.PortaalCrediteren, Crediteren);
        portaal.MapGet(Adressen.PortaalTarieven, Tarieven);
    }

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
        var bestand = await Formulierinhoud.LeesAsync(formulier, http.RequestAborted);
        return bestand.Bytes is not { } bytes
            ? Paginaroutes.Toon<Portaalindienpagina>((nameof(Portaalindienpagina.Klachten), bestand.Bezwaren))
            : Paginaroutes.Toon<Portaalindienpagina>((nameof(Portaalindienpagina.Proef), proefloket.Beproef(bytes, Agb(http))), (nameof(Portaalindienpagina.Bestand), bytes));
    }

    /// <summary>Dient in wat net is beproefd: het bestand reist in het formulier mee, en er ligt tot nu niets van bij ons.</summary>
    private async Task<IResult> DienInAsync(HttpContext http, IFormCollection formulier)
    {
        if (formulier[Formulierinhoud.Mee].ToString() is not { Length: > 0 } mee || !Base64.IsValid(mee))
        {
            return Paginaroutes.Toon<Portaalindienpagina>((nameof(Portaalindienpagina.Klachten), (IReadOnlyList<string>)[NietHeel]));
        }

        var agb = Agb(http);
        var nieuw = new NieuweOntvangst { Kanaal = Kanaal.Http, Bericht = Afschrift.Van(Convert.FromBase64String(mee)), Afzender = agb.Code };
        var aanname = await intake.OntvangAsync(nieuw, Inzender.Aanbieder(agb), http.RequestAborted);
        return aanname.Ontvangst is { } ontvangst
            ? Toon(ontvangst, new Portaalberichtvraag(false, -1, []), isIngediend: true)
            : Paginaroutes.Toon<Portaalindienpagina>((nameof(Portaalindienpagina.Klachten), (IReadOnlyList<string>)[aanname.Bezwaar!.Uitleg]));
    }

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
        var vraag = Benuttingvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok)) with { Aanbieder = Agb(http), Per = Benuttinggroepering.Toewijzing };
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
        var vraag = TeCrediterenvraag.Lees(http.Request.Query);
        var alle = signalen.TeCrediteren(Agb(http), vraag.Gemeente, vraag.Wet);
        return Paginaroutes.Toon<Portaalcreditpagina>(
            (nameof(Portaalcreditpagina.Lijst), Bladzijde.Van(alle, vraag.Bladzijde)),
            (nameof(Portaalcreditpagina.Samen), alle),
            (nameof(Portaalcreditpagina.Wetten), Wetten()),
            (nameof(Portaalcreditpagina.Wet), vraag.Wet),
            (nameof(Portaalcreditpagina.Klachten), vraag.Bezwaren));
    }

    private RazorComponentResult<Portaaltarievenpagina> Tarieven(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var (vandaag, wet) = (NederlandseTijd.Vandaag(klok), vraag.Wet());
        var regels = databases.Met(database => new Referentieopslag(database, klok).Contractlijst(Agb(http)));
        return Paginaroutes.Toon<Portaaltarievenpagina>(
            (nameof(Portaaltarievenpagina.Vandaag), vandaag),
            (nameof(Portaaltarievenpagina.Wetten), Wetten()),
            (nameof(Portaaltarievenpagina.Wet), wet),
            (nameof(Portaaltarievenpagina.Klachten), vraag.Bezwaren),
            (nameof(Portaaltarievenpagina.Regels), (IReadOnlyList<Contractregel>)
            [
                .. regels.Where(regel => regel.Geldigheid.Eind >= vandaag && (wet is null || regel.Product.Wet == wet))
                    .OrderBy(regel => regel.Product.ToString(), StringComparer.Ordinal).ThenBy(regel => regel.Eenheid).ThenBy(regel => regel.Ingangsdatum),
            ]));
    }

    private IReadOnlyList<Wet> Wetten() => databases.Met(database => new Werklijst(database).Wetten());

    private Ontvangst? Zoek(HttpContext http, string sleutel) =>
        databases.Met(database => new Ontvangstopslag(database, klok).Zoek(sleutel)) is { } ontvangst && Eigenberichten.IsVan(Agb(http), ontvangst) ? ontvangst : null;
}
