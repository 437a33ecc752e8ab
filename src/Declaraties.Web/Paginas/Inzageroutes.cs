using Declaraties.Dienst.Basis;
using Declaraties.Dienst.Loketten;
using Declaraties.Dienst.Waarnemen;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Opslag.Rapporten;
using Declaraties.Web.Api;
using Declaraties.Web.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De pagina's waarop iets te zien is. Geen van deze verandert iets aan wat er ligt.</summary>
internal sealed class Inzageroutes(Databasevoorraad databases, Beoordelingsloket beoordelingen, Webinstellingen instellingen, TimeProvider klok) : IRoutes
{
    private const int GewoneWeken = 4;
    private const int MaandenTerug = 11;
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
        var vraag = new Vraag(http.Request.Query);
        return databases.Met(database =>
        {
            var werklijst = new Werklijst(database);
            var tellingen = werklijst.Tellingen();
            // What waits for a person comes first, as long as there is any.
            var filter = vraag.Werkfilter(tellingen.Vastgehouden.Aantal > 0 ? Werkstand.Vastgehouden : Werkstand.NietToegewezen);
            return Paginaroutes.Toon<Werklijstpagina>(
                (nameof(Werklijstpagina.Filter), filter),
                (nameof(Werklijstpagina.Lijst), werklijst.Toon(filter)),
                (nameof(Werklijstpagina.MagBeoordelen), Bezoeker.MagBeoordelen(http)),
                (nameof(Werklijstpagina.Tellingen), tellingen),
                (nameof(Werklijstpagina.Keuzes), werklijst.Keuzes()),
                (nameof(Werklijstpagina.Klachten), vraag.Bezwaren));
        });
    }

    private RazorComponentResult<ZonderOordeelpagina> ZonderOordeel(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var reden = vraag.Keuze("status", Wachtreden.Wacht);
        return Paginaroutes.Toon<ZonderOordeelpagina>(
            (nameof(ZonderOordeelpagina.Status), reden),
            (nameof(ZonderOordeelpagina.Ontvangsten), databases.Met(database => new Werklijst(database).ZonderOordeel(Enum.Parse<Ontvangststatus>(reden.ToString())))),
            (nameof(ZonderOordeelpagina.Klachten), vraag.Bezwaren));
    }

    private IResult Declaratie(HttpContext http, string sleutel)
    {
        var vraag = new Vraag(http.Request.Query);
        var (alles, bladzijde) = (vraag.Vink("alles"), vraag.Bladzijde());
        return databases.Met(database => new Declaratieinzage(database).Zoek(sleutel, alles, bladzijde)) is { } blad
            ? Paginaroutes.Toon<Declaratiepagina>(
                (nameof(Declaratiepagina.Blad), blad),
                (nameof(Declaratiepagina.Alles), alles),
                (nameof(Declaratiepagina.MagBeoordelen), Bezoeker.MagBeoordelen(http)),
                (nameof(Declaratiepagina.Stappen), beoordelingen.Stappen(sleutel)),
                (nameof(Declaratiepagina.Werkdagen), blad.Oordeel.Uiterlijk is { } uiterlijk ? Werkdagen.Tussen(NederlandseTijd.Vandaag(klok), uiterlijk) : 0),
                (nameof(Declaratiepagina.Klachten), vraag.Bezwaren))
            : Onbekend("Deze declaratie is er niet, of er is nog niet over geoordeeld.");
    }

    private IResult Bevindingen(HttpContext http, string sleutel)
    {
        var vraag = new Vraag(http.Request.Query);
        var keuze = vraag.Verslagkeuze();
        return databases.Met(database => new Verslagopslag(database).Lees(sleutel, keuze)) is { } blad
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
        var vraag = new Vraag(http.Request.Query);
        var vorige = Maand.Van(NederlandseTijd.Vandaag(klok).AddMonths(-1));
        var totEnMet = vraag.Maand("totenmet", vorige);
        var van = vraag.Maand("van", Maand.Van(totEnMet.EersteDag.AddMonths(-MaandenTerug)));
        var (gemeente, aanbieder) = (vraag.Gemeente(), vraag.Aanbieder());
        return databases.Met(database => Paginaroutes.Toon<Afkeurpagina>(
            (nameof(Afkeurpagina.Van), van),
            (nameof(Afkeurpagina.TotEnMet), totEnMet),
            (nameof(Afkeurpagina.Gemeente), gemeente),
            (nameof(Afkeurpagina.Aanbieder), aanbieder),
            (nameof(Afkeurpagina.Regels), new Afkeuroverzicht(database).Toon(van, totEnMet, gemeente, aanbieder)),
            (nameof(Afkeurpagina.Keuzes), new Werklijst(database).Keuzes()),
            (nameof(Afkeurpagina.Klachten), vraag.Bezwaren)));
    }

    private RazorComponentResult<Benuttingpagina> Benutting(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var maand = vraag.Maand("maand", Maand.Van(NederlandseTijd.Vandaag(klok).AddMonths(-1)));
        var per = vraag.Keuze("per", Benuttinggroepering.Gemeente);
        var (gemeente, aanbieder, product, band) = (vraag.Gemeente(), vraag.Aanbieder(), vraag.Productcode("product"), vraag.MogelijkeKeuze<Berekenen.Band>("band"));
        var bladzijde = vraag.Bladzijde();
        var (beeld, keuzes) = databases.Met(database => (new Benuttingbeeld(new Benuttingopslag(database).Maand(maand), instellingen.Banden), new Werklijst(database).Keuzes()));
        var regels = beeld.Regels(gemeente, aanbieder, product, band);
        return Paginaroutes.Toon<Benuttingpagina>(
            (nameof(Benuttingpagina.Maand), maand),
            (nameof(Benuttingpagina.Per), per),
            (nameof(Benuttingpagina.Gemeente), gemeente),
            (nameof(Benuttingpagina.Aanbieder), aanbieder),
            (nameof(Benuttingpagina.Product), product),
            (nameof(Benuttingpagina.Band), band),
            (nameof(Benuttingpagina.Grenzen), beeld.Banden),
            (nameof(Benuttingpagina.Totaal), beeld.Tel("", regels)),
            (nameof(Benuttingpagina.Groepen), per == Benuttinggroepering.Toewijzing ? [] : beeld.Groepen(regels, per)),
            (nameof(Benuttingpagina.Lijst), Bladzijde.Van(regels, bladzijde)),
            (nameof(Benuttingpagina.Keuzes), keuzes),
            (nameof(Benuttingpagina.Klachten), vraag.Bezwaren));
    }

    private RazorComponentResult<ZonderLeveringpagina> ZonderLevering(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var peildatum = vraag.Datum("peildatum", EindeVanVorigeMaand());
        var (weken, bladzijde) = (vraag.Geheel("weken", GewoneWeken, 1, 52), vraag.Bladzijde());
        return Paginaroutes.Toon<ZonderLeveringpagina>(
            (nameof(ZonderLeveringpagina.Peildatum), peildatum),
            (nameof(ZonderLeveringpagina.Weken), weken),
            (nameof(ZonderLeveringpagina.Lijst), databases.Met(database => Bladzijde.Van(new Leveringsoverzicht(database).ZonderLevering(peildatum, weken), bladzijde))),
            (nameof(ZonderLeveringpagina.Klachten), vraag.Bezwaren));
    }

    private RazorComponentResult<NooitGedeclareerdpagina> NooitGedeclareerd(HttpContext http)
    {
        var vraag = new Vraag(http.Request.Query);
        var peildatum = vraag.Datum("peildatum", EindeVanVorigeMaand());
        var bladzijde = vraag.Bladzijde();
        return Paginaroutes.Toon<NooitGedeclareerdpagina>(
            (nameof(NooitGedeclareerdpagina.Peildatum), peildatum),
            (nameof(NooitGedeclareerdpagina.Lijst), databases.Met(database => Bladzijde.Van(new Leveringsoverzicht(database).NooitGedeclareerd(peildatum), bladzijde))),
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

    /// <summary>Over de lopende maand is nog niet gedeclareerd.</summary>
    private DateOnly EindeVanVorigeMaand() => Maand.Van(NederlandseTijd.Vandaag(klok).AddMonths(-1)).LaatsteDag;

    private static IResult Onbekend(string uitleg) => Paginaroutes.Fout(StatusCodes.Status404NotFound, Probleem.Titel(StatusCodes.Status404NotFound), uitleg);
}
