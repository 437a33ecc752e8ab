using Declaraties.Dienst.Basis;
using Declaraties.Domein;
using Declaraties.Opslag.Inzage;
using Declaraties.Opslag.Toewijzingen;
using Declaraties.Rapporten.Schrijven;
using Declaraties.Rapporten.Uitlegbladen;
using Declaraties.Web.Loketten;
using Declaraties.Web.Toegang;
using Declaraties.Web.Verkeer;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Web.Paginas;

/// <summary>Wat er aan een aanbieder te zeggen is, om over te nemen of als bestand.</summary>
internal sealed class Woordroutes(Databasevoorraad databases, TimeProvider klok) : IRoutes
{
    public void Plaats(IEndpointRouteBuilder routes)
    {
        var lezen = routes.MapGroup("").RequireAuthorization(Bevoegdheid.LeesDeclaraties);
        lezen.MapGet(Adressen.Woordbij("{sleutel}"), OverDeclaratie);
        lezen.MapGet(Adressen.Woord, OverMaand);
    }

    private IResult OverDeclaratie(HttpContext http, string sleutel)
    {
        var vraag = new Vraag(http.Request.Query);
        var formaat = Formaatvraag.Lees(vraag);
        return databases.Met(database => new Woordbron(database).VanDeclaratie(sleutel)) is not { } stof
            ? Paginaroutes.Onbekend("Deze declaratie is er niet, of er is nog niet over geoordeeld.")
            : Toon(stof, formaat, vraag.Bezwaren, new(Adressen.Woordbij(sleutel), []), null, sleutel);
    }

    private IResult OverMaand(HttpContext http)
    {
        var vraag = Woordvraag.Lees(http.Request.Query, NederlandseTijd.Vandaag(klok));
        var stof = vraag is { Aanbieder: { } aanbieder, Bezwaren.Count: 0 } ? databases.Met(database => new Woordbron(database).VanMaand(aanbieder, vraag.Gemeente, vraag.Maand)) : null;
        return Toon(stof, vraag.Formaat, vraag.Bezwaren, new(Adressen.Woord, vraag.Velden), vraag, null);
    }

    private IResult Toon(Woordstof? stof, Rapportformaat? formaat, IReadOnlyList<string> bezwaren, Ophaalgegevens ophalen, Woordvraag? gevraagd, string? sleutel) =>
        stof is not null && bezwaren.Count == 0 && formaat is { } vorm
            ? Rapportbestand.Van(Woordrapport.Maak(stof, databases.Met(database => new Naamopslag(database, klok).Namen(NederlandseTijd.Vandaag(klok)))), vorm, "woord")
            : Paginaroutes.Toon<Woordpagina>(
                (nameof(Woordpagina.Stof), stof),
                (nameof(Woordpagina.Ophaalbaar), ophalen),
                (nameof(Woordpagina.Gevraagd), gevraagd),
                (nameof(Woordpagina.Sleutel), sleutel),
                (nameof(Woordpagina.Keuzes), gevraagd is null ? null : databases.Met(database => new Werklijst(database).Keuzes())),
                (nameof(Woordpagina.Klachten), bezwaren));
}
