using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Declaraties.Worker.Specs.Toegang;

/// <summary>
/// Een echte OpenID-aanmeldvoorziening (OpenIddict) op een vrije poort. Wie er achter de browser zit zegt de proef: <see cref="Gebruiker"/> met zijn rollen.
/// Een systeem vraagt een token met zijn client-id: <c>aanbieder-12345678@declaraties</c> krijgt die AGB-code, <c>rol-beheer@declaraties</c> die rol, en achter de @ staat voor welke dienst.
/// </summary>
internal sealed class Aanmeldvoorziening : IAsyncDisposable
{
    public const string Client = "declaraties-paginas";
    public const string Geheim = "geheim-van-de-proef";
    private readonly WebApplication _app;

    private Aanmeldvoorziening(WebApplication app) => _app = app;

    public Uri Adres { get; private set; } = null!;

    /// <summary>Wie er nu achter de browser zit, en zijn rollen; null weigert het aanmelden.</summary>
    public (string Naam, string[] Rollen)? Gebruiker { get; set; } = ("M. de Proef", []);

    /// <summary>De instellingen waarmee een dienst zich hier laat aanmelden.</summary>
    public IEnumerable<(string, string)> Instellingen =>
        [("Aanmelden:Autoriteit", Adres.ToString()), ("Aanmelden:Client", Client), ("Aanmelden:Geheim", Geheim), ("Aanmelden:Rollen:Financien", "sdd-finance")];

    /// <summary>Hoe vaak iemand zich hier kwam afmelden.</summary>
    public int Afgemeld { get; private set; }

    /// <param name="metAfmelden">Of zij haar eigen sessie op verzoek beëindigt; niet elke voorziening kan dat.</param>
    public static async Task<Aanmeldvoorziening> StartAsync(bool metAfmelden = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        Aanmeldvoorziening? zelf = null;
        builder.Services.AddOpenIddict().AddServer(opties =>
        {
            opties.EnableDegradedMode();
            opties.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            if (metAfmelden)
            {
                opties.SetEndSessionEndpointUris("logout");
            }

            opties.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow();
            opties.AddEphemeralEncryptionKey().AddEphemeralSigningKey().DisableAccessTokenEncryption();
            opties.RegisterScopes(Scopes.OpenId, Scopes.Profile);
            opties.UseAspNetCore().DisableTransportSecurityRequirement();
            opties.AddEventHandler<ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(context =>
            {
                if (context.ClientId != Client)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            opties.AddEventHandler<ValidateTokenRequestContext>(h => h.UseInlineHandler(context =>
            {
                if (context.ClientSecret != Geheim)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            opties.AddEventHandler<HandleAuthorizationRequestContext>(h => h.UseInlineHandler(context =>
            {
                if (zelf!.Gebruiker is var (naam, rollen))
                {
                    context.Principal = Maak(naam, rollen.Select(rol => ("roles", rol)), Destinations.IdentityToken);
                    context.Principal.SetScopes(context.Request.GetScopes());
                }
                else
                {
                    context.Reject(Errors.AccessDenied);
                }

                return default;
            }));
            opties.AddEventHandler<ValidateEndSessionRequestContext>(h => h.UseInlineHandler(context =>
            {
                // As if this one address was registered for this client.
                if (context.ClientId != Client || !Uri.TryCreate(context.PostLogoutRedirectUri, UriKind.Absolute, out var terug) || terug.PathAndQuery != "/afgemeld")
                {
                    context.Reject(Errors.InvalidRequest);
                }

                return default;
            }));
            opties.AddEventHandler<HandleEndSessionRequestContext>(h => h.UseInlineHandler(context =>
            {
                zelf!.Afgemeld++;
                zelf.Gebruiker = null;
                context.SignOut();
                return default;
            }));
            opties.AddEventHandler<HandleTokenRequestContext>(h => h.UseInlineHandler(context =>
            {
                if (context.Request.IsClientCredentialsGrantType())
                {
                    var (naam, publiek) = context.Request.ClientId!.Split('@') is [var wie, var waarvoor] ? (wie, waarvoor) : ("", "");
                    var claim = naam.StartsWith("aanbieder-", StringComparison.Ordinal) ? ("agb", naam["aanbieder-".Length..]) : ("roles", naam["rol-".Length..]);
                    context.Principal = Maak(naam, [claim], Destinations.AccessToken);
                    context.Principal.SetAudiences(publiek);
                }

                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        zelf = new Aanmeldvoorziening(app);
        await app.StartAsync();
        zelf.Adres = new Uri(app.Urls.First());
        return zelf;
    }

    /// <summary>Een token voor een systeem.</summary>
    public async Task<AuthenticationHeaderValue> TokenAsync(string clientid, string publiek = "declaraties")
    {
        using var http = new HttpClient { BaseAddress = Adres };
        var velden = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = $"{clientid}@{publiek}", ["client_secret"] = Geheim };
        using var inhoud = new FormUrlEncodedContent(velden);
        using var antwoord = await http.PostAsync(new Uri("/token", UriKind.Relative), inhoud);
        var json = JsonSerializer.Deserialize<JsonElement>(await antwoord.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return new AuthenticationHeaderValue("Bearer", json.GetProperty("access_token").GetString());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static ClaimsPrincipal Maak(string naam, IEnumerable<(string Soort, string Waarde)> claims, string waarheen)
    {
        var identiteit = new ClaimsIdentity("proef", Claims.Name, Claims.Role);
        identiteit.SetClaim(Claims.Subject, naam).SetClaim(Claims.Name, naam);
        foreach (var (soort, waarde) in claims)
        {
            identiteit.AddClaim(new Claim(soort, waarde));
        }

        identiteit.SetDestinations(_ => [waarheen]);
        return new ClaimsPrincipal(identiteit);
    }
}
