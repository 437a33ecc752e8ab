using Declaraties.Domein;
using Declaraties.Opslag;
using Declaraties.Worker.Dienst;
using Declaraties.Worker.Dienst.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Worker.Paginas;

/// <summary>Meer minuten op een toewijzing, mits goed onderbouwd: verlenen, intrekken en terugzien.</summary>
internal sealed class Toestemmingroutes(Databasevoorraad databases, Dienstinstellingen instellingen, TimeProvider klok)
{
    private const int LangsteReden = 1000;
    private const int MeesteMinuten = 1_000_000;

    public void Plaats(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Adressen.Toestemmingen, http => Toon(http, [], null).ExecuteAsync(http)).RequireAuthorization(Toegang.LeesDeclaraties);
        var doen = routes.MapGroup("").RequireAuthorization(Toegang.Beoordeel);
        doen.MapPost(Adressen.Toestemmingen, Verleen);
        doen.MapPost($"{Adressen.Toestemmingen}/{{nummer:long}}/intrekking", TrekIn);
    }

    private RazorComponentResult<Toestemmingpagina> Verleen(HttpContext http, IFormCollection formulier)
    {
        var vraag = new Vraag(new QueryCollection(formulier.ToDictionary(veld => veld.Key, veld => veld.Value)));
        var (gemeente, aanbieder) = (vraag.Cijfers("gemeente", 4), vraag.Cijfers("aanbieder", 8));
        var (toewijzing, minuten) = (vraag.Geheel("toewijzing", 0, 1, int.MaxValue), vraag.Geheel("minuten", 0, 1, MeesteMinuten));
        var (van, tot) = (vraag.MogelijkeDatum("van"), vraag.MogelijkeDatum("tot"));
        var klachten = vraag.Bezwaren.Concat(Redenklacht(formulier["reden"])).ToList();
        if (klachten.Count == 0 && (gemeente is null || aanbieder is null || toewijzing == 0 || minuten == 0 || van is null || tot is null))
        {
            klachten.Add("Vul elk veld in.");
        }

        if (klachten.Count > 0)
        {
            return Toon(http, klachten, null);
        }

        var nieuw = new NieuweToestemming(gemeente!, aanbieder!, toewijzing, minuten, new Periode(van!.Value, tot!.Value), formulier["reden"].ToString().Trim());
        return Meld(http, opslag => opslag.Verleen(nieuw, instellingen.Vandaag(klok), Bezoeker.Van(http)), nummer => $"Toestemming {nummer} is verleend.");
    }

    private RazorComponentResult<Toestemmingpagina> TrekIn(HttpContext http, long nummer, IFormCollection formulier) =>
        Redenklacht(formulier["reden"]).ToList() is { Count: > 0 } klachten
            ? Toon(http, klachten, null)
            : Meld(http, opslag => opslag.TrekIn(nummer, formulier["reden"].ToString().Trim(), instellingen.Vandaag(klok), Bezoeker.Van(http)), _ => $"Toestemming {nummer} is ingetrokken.");

    private RazorComponentResult<Toestemmingpagina> Meld(HttpContext http, Func<Toestemmingopslag, Toestemminguitslag> werk, Func<long, string> gelukt)
    {
        var uitslag = databases.Met(database => werk(new Toestemmingopslag(database, klok)));
        return uitslag.Nummer is { } nummer ? Toon(http, [], gelukt(nummer)) : Toon(http, [uitslag.Bezwaar!], null);
    }

    private RazorComponentResult<Toestemmingpagina> Toon(HttpContext http, List<string> klachten, string? gedaan)
    {
        var vraag = new Vraag(http.Request.Query);
        var pagina = Paginaroutes.Toon<Toestemmingpagina>(
            (nameof(Toestemmingpagina.Toestemmingen), databases.Met(database => new Toestemmingopslag(database, klok).Lijst())),
            (nameof(Toestemmingpagina.MagVerlenen), Bezoeker.MagBeoordelen(http)),
            (nameof(Toestemmingpagina.Gemeente), vraag.Cijfers("gemeente", 4)),
            (nameof(Toestemmingpagina.Aanbieder), vraag.Cijfers("aanbieder", 8)),
            (nameof(Toestemmingpagina.Toewijzing), vraag.Geheel("toewijzing", 0, 1, int.MaxValue)),
            (nameof(Toestemmingpagina.Klachten), klachten),
            (nameof(Toestemmingpagina.Gedaan), gedaan));
        pagina.StatusCode = klachten.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return pagina;
    }

    private static IEnumerable<string> Redenklacht(string? reden)
    {
        if (string.IsNullOrWhiteSpace(reden) || reden.Length > LangsteReden)
        {
            yield return $"De onderbouwing telt 1 t/m {LangsteReden} tekens.";
        }
        else if (Afscherming.ZonderBsn(reden) != reden)
        {
            yield return "Een Bsn hoort niet in een onderbouwing: noem het ToewijzingNummer.";
        }
    }
}
