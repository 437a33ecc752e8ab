using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Declaraties.Web.Toegang;

/// <summary>
/// Zonder aanmeldvoorziening: wie op de eigen machine is, is de lokale gebruiker. Wie langs een proxy komt is dat niet, want dan kan het ieder zijn. Een website die een browser op die machine voor zich laat
/// werken ook niet: de naam in Host moet die van de machine zelf zijn (DNS rebinding), en een verzoek dat van een andere site komt verandert niets.
/// </summary>
internal sealed class Lokaal(IOptionsMonitor<AuthenticationSchemeOptions> opties, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(opties, log, encoder)
{
    public const string Schema = nameof(Lokaal);

    /// <summary>Headers waarmee een proxy zegt dat hij er is, of voor wie hij vraagt; met een streepje aan het einde: alles wat zo begint.</summary>
    private static readonly string[] _vanEenProxy =
    [
        "Forwarded", "Via", "X-Forwarded", "X-Forwarded-", "X-Original-", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-Remote-", "X-Proxy-", "X-ProxyUser-", "X-Envoy-", "X-ARR-", "X-Azure-", "X-Amzn-", "X-Appengine-",
        "X-Rewrite-URL", "X-Host", "X-Scheme", "X-URL-Scheme", "Front-End-Https", "Client-IP", "True-Client-IP", "Fastly-", "CF-", "CDN-Loop", "Fly-", "Proxy-",
    ];

    /// <summary>Waarom een verzoek niet van de machine zelf is; null als het dat wel is.</summary>
    public static Toegangsbezwaar? Bezwaar(HttpRequest verzoek)
    {
        if (verzoek.Headers.Keys.Select(naam => Array.Find(_vanEenProxy, header => header.EndsWith('-') ? naam.StartsWith(header, StringComparison.OrdinalIgnoreCase) : naam.Equals(header, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(header => header is not null) is { } gevonden)
        {
            return new(
                StatusCodes.Status403Forbidden,
                $"Dit verzoek kwam langs een proxy (header {gevonden.TrimEnd('-')}). Zonder aanmeldvoorziening is de dienst er alleen voor wie op de machine zelf is; voor gebruik langs een proxy: stel Aanmelden:Autoriteit en Http:Proxy in.");
        }

        return IsDezeMachine(verzoek.Host.Host)
            ? null
            : new(
                StatusCodes.Status421MisdirectedRequest,
                "Onder deze naam (Host) is de dienst er niet. Zonder aanmeldvoorziening antwoordt zij alleen onder een naam van de machine zelf: localhost, 127.0.0.1 of [::1]. Voor gebruik onder een eigen naam: stel Aanmelden:Autoriteit in.");
    }

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
        && Bezwaar(http.Request) is null
        && (HttpMethods.IsGet(http.Request.Method) || http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none");

    private static bool IsDezeMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var adres) && IPAddress.IsLoopback(adres));
}
