using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Rapporten;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina's waarop iets te zien is. Geen van deze verandert iets aan wat er ligt.</summary>
internal sealed class Inzageroutes(Databasevoorraad databases, Beoordelingsloket beoordelingen, Webinstellingen instellingen, TimeProvider klok) : IRoutes
{
    private const string EenToewijzing = $"{Adressen.Toewijzingen}/{{gemeente}}/{{aanbieder}}/{{nummer:int}}";

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Adressen.Werklijst, Werklijst);
        lezen.MapGet("/zonder-oordeel", ZonderOordeel);
        lezen.MapGet(Adressen.Declaratie("{sleutel}"), Declaratie);
        lezen.MapGet(Adressen.Bevindingen("{sleutel}"), Bevindingen);
        lezen.MapGet(Adressen.Antwoord("{sleutel}"), Antwoord);
        lezen.MapGet(EenToewijzing, ToonToewijzing);
        routes.MapPost($"{EenToewijzing}/bsn", ToonBsn).RequireAuthorization(Bevoegdheid.ToonBsn);
        routes.MapGet(Adressen.Logboek, ToonLogboek).RequireAuthorization(Bevoegdheid.LeesLogboek);
        lezen.MapGet(Adressen.Afkeur, Afkeur);
        routes.MapGet(Adressen.Benutting, Benutting).RequireAuthorization(Bevoegdheid.LeesRapporten);
        lezen.MapGet(Adressen.ZonderLevering, ZonderLevering);
        lezen.MapGet(Adressen.NooitGedeclareerd, NooitGedeclareerd);
        lezen.MapGet(Adressen.Zoeken, () => Paginaroutes.Toon<Zoekpagina>());
        lezen.MapPost(Adressen.Zoeken, Zoek);
    }

    private RazorComponentResult<Werklijstpagina> Werklijst(HttpContext http)
    {
        return databases.Met(database =>
        {
            var werklijst = new Werklijst(database);
            var tellingen = werklijst.Tellingen();
            // What waits for a person comes first, as long as there is any.
            var vraag = Werklijstvraag.Lees(http.Request.Query, tellingen.Vastgehouden.Aantal > 0 ? Werkstand.Vastgehouden : Werkstand.NietToegewezen);
            return Paginaroutes.Toon<Werklijstpagina>(
                (nameof(Werklijstpagina.Filter), vraag.Filter),
                (nameof(Werklijstpagina.Lijst), werklijst.Toon(vraag.Filter)),
                (nameof(Werklijstpagina.MagBeoordelen), Bezoeker.MagBeoordelen(http)),
                (nameof(Werklijstpagina.Tellingen), tellingen),
                (nameof(Werklijstpagina.Keuzes), werklijst.Keuzes()),
                (nameof(Werklijstpagina.Klachten), vraag.Bezwaren));
        });
    }

    private RazorComponentResult<ZonderOordeelpagina> ZonderOordeel(HttpContext http)
    {
        var vraag = Zonderoordeelvraag.Lees(http.Request.Query);
        return Paginaroutes.Toon<ZonderOordeelpagina>(
            (nameof(ZonderOordeelpagina.Status), vraag.Reden),
            (nameof(ZonderOordeelpagina.Ontvangsten), databases.Met(database => new Werklijst(database).ZonderOordeel(Enum.Parse<Ontvangststatus>(vraag.Reden.ToString())))),
            (nameof(ZonderOordeelpagina.Klachten), vraag.Bezwaren));
    }

    private IResult Declaratie(HttpContext http, string sleutel)
    {
        var vraag = Declaratievraag.Lees(http.Request.Query);
        return databases.Met(database => new Declaratieinzage(database).Zoek(sleutel, vraag.Alles, vraag.Bladzijde)) is { } blad
            ? Paginaroutes.Toon<Declaratiepagina>(
                (nameof(Declaratiepagina.Blad), blad),
                (nameof(Declaratiepagina.Alles), vraag.Alles),
                (nameof(Declaratiepagina.MagBeoordelen), Bezoeker.MagBeoordelen(http)),
                (nameof(Declaratiepagina.Stappen), beoordelingen.Stappen(sleutel)),
                (nameof(Declaratiepagina.Werkdagen), blad.Oordeel.Uiterlijk is { } uiterlijk ? Werkdagen.Tussen(NederlandseTijd.Vandaag(klok), uiterlijk) : 0),
                (nameof(Declaratiepagina.Klachten), vraag.Bezwaren))
            : Onbekend("Deze declaratie is er niet, of er is nog niet over geoordeeld.");
    }

    private IResult Bevindingen(HttpContext http, string sleutel)
    {
        var vraag = Verslagvraag.Lees(http.Request.Query);
        return databases.Met(database => new Verslagopslag(database).Lees(sleutel, vraag.Keuze)) is { } blad
            ? Paginaroutes.Toon<Bevindingenpagina>(
                (nameof(Bevindingenpagina.Sleutel), sleutel), (nameof(Bevindingenpagina.Blad), blad), (nameof(Bevindingenpagina.Klachten), vraag.Bezwaren))
            : Onbekend("Deze declaratie is er niet, of er is nog niet over geoordeeld.");
    }

    // Without the numbers of the clients: seeing those whole is an act of its own.
    private IResult Antwoord(HttpContext http, string sleutel)
    {
        if (databases.Met(database => new Declaratieinzage(database).ZoekKop(sleutel)) is not { } kop)
        {
            return Onbekend("Er is geen antwoord bij deze declaratie.");
        }

        // The key is one that was found: nothing else comes in the log.
        databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), Bezoeker.AntwoordGelezen, $"ontvangst {sleutel}", "WMO325, afgeschermd"));
        return Antwoordstroom.Afgeschermd(databases, kop.Versie, "wmo325-afgeschermd.xml");
    }

    private IResult ToonToewijzing(HttpContext http, string gemeente, string aanbieder, int nummer) => Toewijzing(http, new ToewijzingSleutel(new(gemeente), new(aanbieder), nummer), heelBsn: false);

    // Who wants the whole Bsn asks for it; that he did is written down before he sees it.
    private IResult ToonBsn(HttpContext http, string gemeente, string aanbieder, int nummer, IFormCollection _)
    {
        databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "Bsn getoond", $"toewijzing {nummer} van gemeente {gemeente} aan aanbieder {aanbieder}", "gelukt"));
        return Toewijzing(http, new ToewijzingSleutel(new(gemeente), new(aanbieder), nummer), heelBsn: true);
    }

    private IResult Toewijzing(HttpContext http, ToewijzingSleutel sleutel, bool heelBsn) =>
        databases.Met(database => new Toewijzinginzage(database).Zoek(sleutel, NederlandseTijd.Vandaag(klok))) is { } blad
            ? Paginaroutes.Toon<Toewijzingpagina>(
                (nameof(Toewijzingpagina.Blad), blad),
                (nameof(Toewijzingpagina.HeelBsn), heelBsn),
                (nameof(Toewijzingpagina.MagBsnZien), Bevoegdheid.Mag(http.User, Bevoegdheid.ToonBsn)))
            : Onbekend("Deze toewijzing is niet bekend. Zij komt binnen met een WMO301.");

    private RazorComponentResult<Logboekpagina> ToonLogboek() => databases.Met(database =>
    {
        var logboek = new Logboekopslag(database, klok);
        return Paginaroutes.Toon<Logboekpagina>((nameof(Logboekpagina.Regels), logboek.Laatste(Logboekpagina.Meeste)), (nameof(Logboekpagina.Controle), logboek.Controleer()));
    });

    private RazorComponentResult<Afkeurpagina> Afkeur(HttpContext http)
    {
        var vraag = Afkeurvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        return databases.Met(database => Paginaroutes.Toon<Afkeurpagina>(
            (nameof(Afkeurpagina.Van), vraag.Van),
            (nameof(Afkeurpagina.TotEnMet), vraag.TotEnMet),
            (nameof(Afkeurpagina.Gemeente), vraag.Gemeente),
            (nameof(Afkeurpagina.Aanbieder), vraag.Aanbieder),
            (nameof(Afkeurpagina.Regels), new Afkeuroverzicht(database).Toon(vraag.Van, vraag.TotEnMet, vraag.Gemeente, vraag.Aanbieder)),
            (nameof(Afkeurpagina.Keuzes), new Werklijst(database).Keuzes()),
            (nameof(Afkeurpagina.Klachten), vraag.Bezwaren)));
    }

    private RazorComponentResult<Benuttingpagina> Benutting(HttpContext http)
    {
        var vraag = Benuttingvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        var (beeld, keuzes) = databases.Met(database => (new Benuttingbeeld(new Benuttingopslag(database).Maand(vraag.Maand), instellingen.Banden), new Werklijst(database).Keuzes()));
        var regels = beeld.Regels(vraag);
        return Paginaroutes.Toon<Benuttingpagina>(
            (nameof(Benuttingpagina.Gevraagd), vraag),
            (nameof(Benuttingpagina.Grenzen), beeld.Banden),
            (nameof(Benuttingpagina.Totaal), beeld.Tel("", regels)),
            (nameof(Benuttingpagina.Groepen), vraag.Per == Benuttinggroepering.Toewijzing ? [] : beeld.Groepen(regels, vraag.Per)),
            (nameof(Benuttingpagina.Lijst), Bladzijde.Van(regels, vraag.Bladzijde)),
            (nameof(Benuttingpagina.Keuzes), keuzes),
            (nameof(Benuttingpagina.Klachten), vraag.Bezwaren));
    }

    private RazorComponentResult<ZonderLeveringpagina> ZonderLevering(HttpContext http)
    {
        var vraag = Leveringvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        return Paginaroutes.Toon<ZonderLeveringpagina>(
            (nameof(ZonderLeveringpagina.Gevraagd), vraag),
            (nameof(ZonderLeveringpagina.Lijst), databases.Met(database => Bladzijde.Van(new Leveringsoverzicht(database).ZonderLevering(vraag.Peildatum, vraag.Weken), vraag.Bladzijde))),
            (nameof(ZonderLeveringpagina.Klachten), vraag.Bezwaren));
    }

    private RazorComponentResult<NooitGedeclareerdpagina> NooitGedeclareerd(HttpContext http)
    {
        var vraag = Nooitvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        return Paginaroutes.Toon<NooitGedeclareerdpagina>(
            (nameof(NooitGedeclareerdpagina.Gevraagd), vraag),
            (nameof(NooitGedeclareerdpagina.Lijst), databases.Met(database => Bladzijde.Van(new Leveringsoverzicht(database).NooitGedeclareerd(vraag.Peildatum), vraag.Bladzijde))),
            (nameof(NooitGedeclareerdpagina.Klachten), vraag.Bezwaren));
    }

    // A POST: what is sought may be a Bsn, and an address is kept in more places than anyone knows.
    private RazorComponentResult<Zoekpagina> Zoek(HttpContext http, [FromForm] string? term)
    {
        var gezocht = (term ?? "").Trim();
        return gezocht.Length is 0 or > Zoekpagina.LangsteTerm
            ? Paginaroutes.Toon<Zoekpagina>((nameof(Zoekpagina.Fout), $"Vul een nummer in van 1 t/m {Zoekpagina.LangsteTerm} tekens."))
            : Paginaroutes.Toon<Zoekpagina>((nameof(Zoekpagina.Vondst), databases.Met(database =>
            {
                var vondst = new Zoeker(database).Zoek(gezocht);
                if (vondst.OpBsn)
                {
                    new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), "client gezocht", Gevonden(vondst), $"{vondst.Toewijzingen.Count} toewijzingen, {vondst.Declaraties.Count} declaraties");
                }

                return vondst;
            })));
    }

    // The client is named by what was found of him; of who was not found nothing is kept.
    private static string Gevonden(Vondst vondst) => vondst.Toewijzingen is [var eerste, ..]
        ? $"de client van toewijzing {eerste.ToewijzingNummer} van gemeente {eerste.Gemeente} aan aanbieder {eerste.Aanbieder}"
        : "een client zonder toewijzing";

    private static IResult Onbekend(string uitleg) => Paginaroutes.Fout(StatusCodes.Status404NotFound, Probleem.Titel(StatusCodes.Status404NotFound), uitleg);
}
