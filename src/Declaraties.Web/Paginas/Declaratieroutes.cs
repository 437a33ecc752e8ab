using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Logboek;
using Declaraties.Opslag.Ontvangsten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>De werklijst, en een declaratie met haar bevindingen en antwoord. Geen van deze pagina's verandert iets aan wat er ligt.</summary>
internal sealed class Declaratieroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    /// <summary>Zoveel van een groep staan er op de werklijst; de rest staat op haar eigen bladzijden.</summary>
    private const int MeestePerGroep = 10;

    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Adressen.Werklijst, Werklijst);
        lezen.MapGet("/zonder-oordeel", ZonderOordeel);
        lezen.MapGet(Adressen.Declaratie("{sleutel}"), Declaratie);
        lezen.MapGet(Adressen.Bevindingen("{sleutel}"), Bevindingen);
        lezen.MapGet(Adressen.Antwoord("{sleutel}"), Antwoord);
        lezen.MapGet(Adressen.Bericht("{sleutel}"), Bericht);
        var heel = routes.MapGroup("").RequireAuthorization(Bevoegdheid.ToonBsn);
        heel.MapPost(Adressen.Heel(Adressen.Antwoord("{sleutel}")), HeelAntwoord);
        heel.MapPost(Adressen.Heel(Adressen.Bericht("{sleutel}")), HeelBericht);
    }

    private RazorComponentResult<Werklijstpagina> Werklijst(HttpContext http)
    {
        return databases.Met(database =>
        {
            var werklijst = new Werklijst(database);
            var tellingen = werklijst.Tellingen();
            // What waits for a person comes first, as long as there is any.
            var vraag = Werklijstvraag.Lees(http.Request.Query, tellingen.Vastgehouden.Aantal > 0 ? Werkstand.Vastgehouden : Werkstand.NietToegewezen);
            var vandaag = NederlandseTijd.Vandaag(klok);
            var (filter, wacht) = (vraag.Filter.In(vraag.Groep, vandaag), vraag.Filter.Stand == Werkstand.Vastgehouden);
            var standen = wacht ? Werkgroepen.Tel(werklijst.Termijnen(vraag.Filter), vandaag) : [];
            var groepen = standen.Where(stand => stand.Aantal > 0).Select(stand => stand.Groep).ToList();
            return Paginaroutes.Toon<Werklijstpagina>(
                (nameof(Werklijstpagina.Gevraagd), vraag),
                (nameof(Werklijstpagina.Delen), vraag.IsInGroepen && groepen.Count > 0
                    ? (IReadOnlyList<Werklijstdeel>)[.. groepen.Select(groep => new Werklijstdeel(groep, werklijst.Toon(vraag.Filter.In(groep, vandaag), MeestePerGroep)))]
                    : [new Werklijstdeel(vraag.Groep, werklijst.Toon(filter, vraag.Kies ? Geraakt.Meeste : Opslag.Bladzijde.Grootte))]),
                (nameof(Werklijstpagina.Standen), standen),
                (nameof(Werklijstpagina.Redenen), vraag.VraagtWaarom ? werklijst.Redenen(filter) : []),
                (nameof(Werklijstpagina.Toegewezen), vraag.VraagtWaarom ? werklijst.Termijnen(filter with { Toegewezen = true }).Sum(termijn => termijn.Aantal) : 0),
                (nameof(Werklijstpagina.Vandaag), vandaag),
                (nameof(Werklijstpagina.MagBeoordelen), Bezoeker.MagBeoordelen(http)),
                (nameof(Werklijstpagina.MagLogboekZien), Bevoegdheid.Mag(http.User, Bevoegdheid.LeesLogboek)),
                (nameof(Werklijstpagina.Tellingen), tellingen),
                (nameof(Werklijstpagina.Keuzes), werklijst.Keuzes()),
                (nameof(Werklijstpagina.Klachten), vraag.Bezwaren));
        });
    }

    private RazorComponentResult<ZonderOordeelpagina> ZonderOordeel(HttpContext http)
    {
        var vraag = Zonderoordeelvraag.Lees(http.Request.Query);
        return databases.Met(database =>
        {
            var werklijst = new Werklijst(database);
            return Paginaroutes.Toon<ZonderOordeelpagina>(
                (nameof(ZonderOordeelpagina.Status), vraag.Reden),
                (nameof(ZonderOordeelpagina.Wetten), werklijst.Wetten()),
                (nameof(ZonderOordeelpagina.Wet), vraag.Wet),
                (nameof(ZonderOordeelpagina.Ontvangsten), werklijst.ZonderOordeel(Enum.Parse<Ontvangststatus>(vraag.Reden.ToString()), vraag.Wet)),
                (nameof(ZonderOordeelpagina.Klachten), vraag.Bezwaren));
        });
    }

    private IResult Declaratie(HttpContext http, string sleutel)
    {
        var vraag = Declaratievraag.Lees(http.Request.Query);
        return databases.Met(database => new Declaratieinzage(database).Zoek(sleutel, vraag.Alles, vraag.Bladzijde)) is { } blad
            ? Paginaroutes.Toon<Declaratiepagina>(
                (nameof(Declaratiepagina.Terug), Terugweg.Lees(http.Request.Query[Terugweg.Veld])),
                (nameof(Declaratiepagina.Blad), blad),
                (nameof(Declaratiepagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())),
                (nameof(Declaratiepagina.Alles), vraag.Alles),
                (nameof(Declaratiepagina.MagBeoordelen), Bezoeker.MagBeoordelen(http)),
                (nameof(Declaratiepagina.MagBsnZien), Bevoegdheid.Mag(http.User, Bevoegdheid.ToonBsn)),
                (nameof(Declaratiepagina.MagLogboekZien), Bevoegdheid.Mag(http.User, Bevoegdheid.LeesLogboek)),
                (nameof(Declaratiepagina.Werkdagen), blad.Oordeel.Uiterlijk is { } uiterlijk ? Werkdagen.Tussen(NederlandseTijd.Vandaag(klok).AddDays(-1), uiterlijk) : 0),
                (nameof(Declaratiepagina.Klachten), vraag.Bezwaren))
            : Paginaroutes.Onbekend("Deze declaratie is er niet, of er is nog niet over geoordeeld.");
    }

    private IResult Bevindingen(HttpContext http, string sleutel)
    {
        var vraag = Verslagvraag.Lees(http.Request.Query);
        return databases.Met(database => new Verslagopslag(database).Lees(sleutel, vraag.Keuze)) is { } blad
            ? Paginaroutes.Toon<Bevindingenpagina>(
                (nameof(Bevindingenpagina.Sleutel), sleutel), (nameof(Bevindingenpagina.Blad), blad), (nameof(Bevindingenpagina.Klachten), vraag.Bezwaren))
            : Paginaroutes.Onbekend("Deze declaratie is er niet, of er is nog niet over geoordeeld.");
    }

    // Without the numbers of the clients: seeing those whole is an act of its own.
    private IResult Antwoord(HttpContext http, string sleutel) => Stuk(http, sleutel, Declaratiestuk.Antwoord, heel: false);

    private IResult Bericht(HttpContext http, string sleutel) => Stuk(http, sleutel, Declaratiestuk.Bericht, heel: false);

    private IResult HeelAntwoord(HttpContext http, string sleutel, IFormCollection _) => Stuk(http, sleutel, Declaratiestuk.Antwoord, heel: true);

    private IResult HeelBericht(HttpContext http, string sleutel, IFormCollection _) => Stuk(http, sleutel, Declaratiestuk.Bericht, heel: true);

    private IResult Stuk(HttpContext http, string sleutel, Declaratiestuk stuk, bool heel)
    {
        if (databases.Met(database => new Declaratieinzage(database).ZoekKop(sleutel)) is not { } kop)
        {
            return Paginaroutes.Onbekend("Deze declaratie is er niet, of er is nog niet over geoordeeld.");
        }

        var (gelezen, naam) = stuk == Declaratiestuk.Antwoord ? (Bezoeker.AntwoordGelezen, kop.Wet.Bericht(325)) : (Bezoeker.BerichtGelezen, kop.Wet.Bericht(323));
        // The key is one that was found: nothing else comes in the log. It is there before he sees anything.
        databases.Met(database => new Logboekopslag(database, klok).Schrijf(Bezoeker.Van(http), gelezen, $"ontvangst {sleutel}", heel ? $"{naam}, met elke Bsn" : $"{naam}, afgeschermd"));
        return heel
            ? Berichtstroom.Van(databases, kop.Versie, stuk, $"{naam.ToLowerInvariant()}.xml")
            : Berichtstroom.Afgeschermd(databases, kop.Versie, stuk, $"{naam.ToLowerInvariant()}-afgeschermd.xml");
    }
}
