using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Rapporten;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Wat er over een maand of een jaar te zien is.</summary>
internal sealed class Overzichtroutes(Databasevoorraad databases, Webinstellingen instellingen, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Adressen.Afkeur, Afkeur);
        routes.MapGet(Adressen.Benutting, Benutting).RequireAuthorization(Bevoegdheid.LeesRapporten);
        lezen.MapGet(Adressen.ZonderLevering, ZonderLevering);
        lezen.MapGet(Adressen.NooitGedeclareerd, NooitGedeclareerd);
    }

    private RazorComponentResult<Afkeurpagina> Afkeur(HttpContext http)
    {
        var vraag = Afkeurvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        return databases.Met(database => Paginaroutes.Toon<Afkeurpagina>(
            (nameof(Afkeurpagina.Van), vraag.Van),
            (nameof(Afkeurpagina.TotEnMet), vraag.TotEnMet),
            (nameof(Afkeurpagina.Gemeente), vraag.Gemeente),
            (nameof(Afkeurpagina.Aanbieder), vraag.Aanbieder),
            (nameof(Afkeurpagina.Wet), vraag.Wet),
            (nameof(Afkeurpagina.Regels), new Afkeuroverzicht(database).Toon(vraag.Van, vraag.TotEnMet, vraag.Gemeente, vraag.Aanbieder, vraag.Wet)),
            (nameof(Afkeurpagina.Keuzes), new Werklijst(database).Keuzes()),
            (nameof(Afkeurpagina.Klachten), vraag.Bezwaren)));
    }

    private RazorComponentResult<Benuttingpagina> Benutting(HttpContext http)
    {
        var vraag = Benuttingvraag.Lees(http.Request.Query, http.User.Agb(), NederlandseTijd.Vandaag(klok));
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
            (nameof(ZonderLeveringpagina.Lijst), databases.Met(database => Bladzijde.Van(new Leveringsoverzicht(database).ZonderLevering(vraag.Peildatum, vraag.Weken, vraag.Wet), vraag.Bladzijde))),
            (nameof(ZonderLeveringpagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())),
            (nameof(ZonderLeveringpagina.Klachten), vraag.Bezwaren));
    }

    private RazorComponentResult<NooitGedeclareerdpagina> NooitGedeclareerd(HttpContext http)
    {
        var vraag = Nooitvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        return Paginaroutes.Toon<NooitGedeclareerdpagina>(
            (nameof(NooitGedeclareerdpagina.Gevraagd), vraag),
            (nameof(NooitGedeclareerdpagina.Lijst), databases.Met(database => Bladzijde.Van(new Leveringsoverzicht(database).NooitGedeclareerd(vraag.Peildatum, vraag.Wet), vraag.Bladzijde))),
            (nameof(NooitGedeclareerdpagina.Wetten), databases.Met(database => new Werklijst(database).Wetten())),
            (nameof(NooitGedeclareerdpagina.Klachten), vraag.Bezwaren));
    }
}
