using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Declaraties.Worker.Dienst.Toegang;

/// <summary>
/// Zonder aanmeldvoorziening: wie op de eigen machine is, is de lokale gebruiker. Een website die een browser op die machine voor zich laat werken, is dat niet:
/// de naam in Host moet die van de machine zelf zijn (DNS rebinding), en een verzoek dat van een andere site komt verandert niets.
/// </summary>
internal sealed class Lokaal(IOptionsMonitor<AuthenticationSchemeOptions> opties, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(opties, log, encoder)
{
    public const string Schema = nameof(Lokaal);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(IsVanHier(Context)
        ? AuthenticateResult.Success(new AuthenticationTicket(Gebruiker.VanDezeMachine, Schema))
        : AuthenticateResult.NoResult());

    // Whoever is elsewhere has no way to sign in: there is nothing to ask for.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsVanHier(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } adres && IPAddress.IsLoopback(adres)
        && IsDezeMachine(http.Request.Host.Host)
        && (HttpMethods.IsGet(http.Request.Method) || http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none");

    private static bool IsDezeMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var adres) && IPAddress.IsLoopback(adres));
}
