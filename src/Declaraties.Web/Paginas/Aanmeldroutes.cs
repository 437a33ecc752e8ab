using System.Security.Claims;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Toegang;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Declaraties.Web.Paginas;

/// <summary>Aanmelden en afmelden. Op de eigen machine valt er niets aan te melden.</summary>
internal static class Aanmeldroutes
{
    private const string Afgemeldadres = "/afgemeld";

    public static void Plaats(IEndpointRouteBuilder routes, Webinstellingen instellingen)
    {
        if (instellingen.Aanmelden is null)
        {
            return;
        }

        routes.MapGet("/aanmelden", (string? terug) => Results.Challenge(
            new AuthenticationProperties { RedirectUri = IsVanOns(terug) ? terug : "/" }, [OpenIdConnectDefaults.AuthenticationScheme])).AllowAnonymous();
        routes.MapPost("/afmelden", AfmeldenAsync).RequireAuthorization(Bevoegdheid.Aangemeld);
        routes.MapGet(Afgemeldadres, () => Paginaroutes.Toon<Afgemeld>(
            (nameof(Afgemeld.Titel), "Afgemeld"),
            (nameof(Afgemeld.Uitleg), "Deze sessie is voorbij. Op een gedeelde computer: kijk of u ook bij de aanmeldvoorziening van uw organisatie bent afgemeld."))).AllowAnonymous();
        routes.MapGet("/niet-aangemeld", () => Paginaroutes.Toon<Afgemeld>(
            (nameof(Afgemeld.Titel), "Niet aangemeld"),
            (nameof(Afgemeld.Uitleg), "Het aanmelden is niet gelukt of duurde te lang. Probeer het opnieuw; lukt het weer niet, vraag dan uw beheerder of u bij deze dienst hoort."))).AllowAnonymous();
    }

    private static async Task<IResult> AfmeldenAsync(HttpContext http, IAntiforgery bewijs, IOptionsMonitor<OpenIdConnectOptions> opties)
    {
        if (!await bewijs.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (await EindeAsync(http, opties) is not { } daar)
        {
            return Results.Redirect(Afgemeldadres);
        }

        // Not a redirect: a browser follows none from a form to another site (form-action), and should not.
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        http.Response.Headers["Refresh"] = $"0; url={daar}";
        return Paginaroutes.Toon<Afgemeld>(
            (nameof(Afgemeld.Titel), "Afmelden"),
            (nameof(Afgemeld.Uitleg), "Deze sessie is voorbij. U gaat nu naar de aanmeldvoorziening van uw organisatie, om ook daar af te melden."),
            (nameof(Afgemeld.Verder), daar));
    }

    /// <summary>Waar de aanmeldvoorziening haar eigen sessie beëindigt; null als zij dat niet kan of er niet is.</summary>
    private static async Task<string?> EindeAsync(HttpContext http, IOptionsMonitor<OpenIdConnectOptions> opties)
    {
        var client = opties.Get(OpenIdConnectDefaults.AuthenticationScheme);
        try
        {
            var voorziening = await client.ConfigurationManager!.GetConfigurationAsync(http.RequestAborted);
            return string.IsNullOrEmpty(voorziening.EndSessionEndpoint)
                ? null
                : new OpenIdConnectMessage
                {
                    IssuerAddress = voorziening.EndSessionEndpoint,
                    ClientId = client.ClientId,
                    PostLogoutRedirectUri = $"{http.Request.Scheme}://{http.Request.Host}{Afgemeldadres}",
                }.CreateLogoutRequestUrl();
        }
        catch (AanmeldvoorzieningException)
        {
            // It cannot be reached: here the session ends all the same.
            return null;
        }
    }

    /// <summary>Alleen een pad op deze dienst: niemand stuurt onze gebruikers met onze naam ergens anders heen.</summary>
    private static bool IsVanOns(string? terug) =>
        terug is ['/', ..] && (terug.Length == 1 || (terug[1] is not '/' and not '\\')) && !terug.AsSpan().ContainsAny("\r\n\t\\");
}
