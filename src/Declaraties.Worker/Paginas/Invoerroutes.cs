using Declaraties.Opslag;
using Declaraties.Worker.Dienst;
using Declaraties.Worker.Dienst.Toegang;
using Declaraties.Worker.Invoer;
using Declaraties.Worker.Uitvoer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Worker.Paginas;

/// <summary>Wat er op de pagina kan worden ingelezen.</summary>
public enum Invoersoort
{
    Contracten,
    Producten,
}

/// <summary>Gegevens inlezen: eerst zien wat er verandert, dan pas doen.</summary>
internal sealed class Invoerroutes(Databasevoorraad databases, TimeProvider klok)
{
    private const int MeesteBytes = 2 * 1024 * 1024;

    public void Plaats(IEndpointRouteBuilder dienst)
    {
        var routes = dienst.MapGroup("").RequireAuthorization(Toegang.BeheerGegevens);
        routes.MapGet(Adressen.Invoer, () => Paginaroutes.Toon<Invoerpagina>());
        routes.MapPost(Adressen.Invoervoorbeeld, VoorbeeldAsync);
        routes.MapPost(Adressen.Invoer, Voer);
    }

    private async Task<RazorComponentResult<Invoerpagina>> VoorbeeldAsync([FromForm] string? soort, IFormFile? bestand)
    {
        if (bestand is null or { Length: 0 or > MeesteBytes })
        {
            return Klaag($"Kies een bestand van hoogstens {MeesteBytes / 1024 / 1024} MB.");
        }

        using var geheugen = new MemoryStream();
        await bestand.CopyToAsync(geheugen);
        return Verwerk(soort, geheugen.ToArray(), isProef: true);
    }

    private RazorComponentResult<Invoerpagina> Voer([FromForm] string? soort, [FromForm] string? inhoud)
    {
        var bytes = new byte[(inhoud?.Length ?? 0) * 3 / 4];
        return Convert.TryFromBase64String(inhoud ?? "", bytes, out var aantal) && aantal > 0
            ? Verwerk(soort, bytes.AsMemory(0, aantal), isProef: false)
            : Klaag("Het bestand is onderweg verloren gegaan. Kies het opnieuw.");
    }

    private RazorComponentResult<Invoerpagina> Verwerk(string? naam, ReadOnlyMemory<byte> inhoud, bool isProef)
    {
        if (!Enum.TryParse<Invoersoort>(naam, ignoreCase: true, out var soort) || !Enum.IsDefined(soort))
        {
            return Klaag("Kies wat er in het bestand staat.");
        }

        try
        {
            var (uitslag, fouten) = databases.Met(database => Lees(new Referentieopslag(database, klok), soort, inhoud, isProef));
            return Paginaroutes.Toon<Invoerpagina>(
                (nameof(Invoerpagina.Soort), soort),
                (nameof(Invoerpagina.Uitslag), uitslag),
                (nameof(Invoerpagina.Fouten), fouten),
                (nameof(Invoerpagina.Inhoud), isProef ? Convert.ToBase64String(inhoud.Span) : null));
        }
        catch (Afbreken fout)
        {
            return Klaag(fout.Message);
        }
    }

    private static (Invoeruitslag Uitslag, IReadOnlyList<(int Regelnummer, string Reden)> Fouten) Lees(
        Referentieopslag opslag, Invoersoort soort, ReadOnlyMemory<byte> inhoud, bool isProef)
    {
        if (soort == Invoersoort.Producten)
        {
            var producten = Referentiebestand.Producten("Het bestand", inhoud);
            var uitslag = opslag.VoegProductenToe(producten.Regels, isProef);
            return (uitslag, [.. producten.Fouten.Concat(uitslag.Geweigerd).OrderBy(fout => fout.Regelnummer)]);
        }
        else
        {
            var contracten = Referentiebestand.Contracten("Het bestand", inhoud);
            var uitslag = opslag.VoegContractenToe(contracten.Regels, isProef);
            return (uitslag, [.. contracten.Fouten.Concat(uitslag.Geweigerd).OrderBy(fout => fout.Regelnummer)]);
        }
    }

    private static RazorComponentResult<Invoerpagina> Klaag(string klacht)
    {
        var pagina = Paginaroutes.Toon<Invoerpagina>((nameof(Invoerpagina.Klacht), klacht));
        pagina.StatusCode = StatusCodes.Status400BadRequest;
        return pagina;
    }
}
