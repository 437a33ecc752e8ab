using Declaraties.Worker.Paginas;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Declaraties.Worker.Dienst.Toegang;

/// <summary>Aanmelden en afmelden. Op de eigen machine valt er niets aan te melden.</summary>
internal static class Aanmeldroutes
{
    public static void Plaats(IEndpointRouteBuilder routes, Dienstinstellingen instellingen)
    {
        if (instellingen.Aanmelden is null)
        {
            return;
        }

        routes.MapGet("/aanmelden", (string? terug) => Results.Challenge(
            new AuthenticationProperties { RedirectUri = IsVanOns(terug) ? terug : "/" }, [OpenIdConnectDefaults.AuthenticationScheme])).AllowAnonymous();
        routes.MapPost("/afmelden", async (HttpContext http, IAntiforgery bewijs) =>
        {
            if (!await bewijs.IsRequestValidAsync(http))
            {
                return Results.BadRequest();
            }

            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return Results.Redirect("/afgemeld");
        }).RequireAuthorization(Toegang.Aangemeld);
        routes.MapGet("/afgemeld", () => Paginaroutes.Toon<Afgemeld>(
            (nameof(Afgemeld.Titel), "Afgemeld"),
            (nameof(Afgemeld.Uitleg), "Deze sessie is voorbij. Op een gedeelde computer: meld u ook af bij de aanmeldvoorziening van uw organisatie."))).AllowAnonymous();
        routes.MapGet("/niet-aangemeld", () => Paginaroutes.Toon<Afgemeld>(
            (nameof(Afgemeld.Titel), "Niet aangemeld"),
            (nameof(Afgemeld.Uitleg), "Het aanmelden is niet gelukt of duurde te lang. Probeer het opnieuw; lukt het weer niet, vraag dan uw beheerder of u bij deze dienst hoort."))).AllowAnonymous();
    }

    /// <summary>Alleen een pad op deze dienst: niemand stuurt onze gebruikers met onze naam ergens anders heen.</summary>
    private static bool IsVanOns(string? terug) =>
        terug is ['/', ..] && (terug.Length == 1 || (terug[1] is not '/' and not '\\')) && !terug.AsSpan().ContainsAny("\r\n\t\\");
}
