using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Declaraties.Testprogramma;

/// <summary>
/// Een echte OpenID-aanmeldvoorziening (OpenIddict) op een vrije poort. Wie er achter de browser zit zegt de proef: <see cref="Gebruiker"/> met zijn rollen.
/// Een systeem vraagt een token met zijn client-id: <c>aanbieder-12345678@declaraties</c> krijgt die AGB-code, <c>rol-beheer@declaraties</c> die rol, en achter de @ staat voor welke dienst.
/// </summary>
public sealed class Aanmeldvoorziening : IAsyncDisposable
{
    public const string Client = "declaraties-paginas";
    public const string Geheim = "geheim-van-de-proef";
    private readonly bool _metAfmelden;
    private RsaSecurityKey _sleutel = NieuweSleutel();
    private WebApplication? _app;

    private Aanmeldvoorziening(bool metAfmelden) => _metAfmelden = metAfmelden;

    public Uri Adres { get; private set; } = null!;

    /// <summary>Wie er nu achter de browser zit, en zijn rollen; null weigert het aanmelden.</summary>
    public (string Naam, string[] Rollen)? Gebruiker { get; set; } = ("M. de Proef", []);

    /// <summary>Wat er over de gebruiker achter de browser nog meer wordt gezegd.</summary>
    public IReadOnlyList<(string Soort, string Waarde)> Ook { get; set; } = [];

    /// <summary>De instellingen waarmee een dienst zich hier laat aanmelden.</summary>
    public IEnumerable<(string, string)> Instellingen =>
        [("Aanmelden:Autoriteit", Adres.ToString()), ("Aanmelden:Client", Client), ("Aanmelden:Geheim", Geheim), ("Aanmelden:Rollen:Financien", "sdd-finance")];

    /// <summary>Hoe vaak iemand zich hier kwam afmelden.</summary>
    public int Afgemeld { get; private set; }

    /// <param name="metAfmelden">Of zij haar eigen sessie op verzoek beëindigt; niet elke voorziening kan dat.</param>
    public static async Task<Aanmeldvoorziening> StartAsync(bool metAfmelden = true)
    {
        var zelf = new Aanmeldvoorziening(metAfmelden);
        await zelf.StartAsync("http://127.0.0.1:0");
        return zelf;
    }

    /// <summary>Gaat weg, zoals bij een storing.</summary>
    public async Task StopAsync()
    {
        await _app!.DisposeAsync();
        _app = null;
    }

    /// <summary>Komt terug op hetzelfde adres.</summary>
    /// <param name="metNieuweSleutel">Of zij intussen met een andere sleutel tekent.</param>
    public Task KomTerugAsync(bool metNieuweSleutel = false)
    {
        _sleutel = metNieuweSleutel ? NieuweSleutel() : _sleutel;
        return StartAsync(Adres.ToString());
    }

    private async Task StartAsync(string adres)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(adres);
        builder.Logging.ClearProviders();
        var zelf = this;
        builder.Services.AddOpenIddict().AddServer(opties =>
        {
            opties.EnableDegradedMode();
            opties.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            if (_metAfmelden)
            {
                opties.SetEndSessionEndpointUris("logout");
            }

            opties.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow();
            opties.AddEphemeralEncryptionKey().AddSigningKey(_sleutel).DisableAccessTokenEncryption();
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
                if (zelf.Gebruiker is var (naam, rollen))
                {
                    context.Principal = Maak(naam, naam, [.. rollen.Select(rol => ("roles", rol)), .. zelf.Ook], Destinations.IdentityToken);
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
                zelf.Afgemeld++;
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
                    // What is behind the ~ tells one from another of the same name.
                    context.Principal = Maak(naam.Split('~')[0], naam, [(claim.Item1, claim.Item2.Split('~')[0])], Destinations.AccessToken);
                    context.Principal.SetAudiences(publiek);
                }

                return default;
            }));
        });
        var app = builder.Build();
        app.UseAuthentication();
        _app = app;
        await app.StartAsync();
        Adres = new Uri(app.Urls.First());
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

    /// <summary>Een token met precies deze inhoud, getekend door deze voorziening.</summary>
    public AuthenticationHeaderValue Teken(IReadOnlyDictionary<string, object> inhoud, string? soort = "at+jwt", IDictionary<string, object>? kop = null)
    {
        var alles = new Dictionary<string, object>(inhoud.Where(claim => claim.Value is not null)) { ["iss"] = Adres.ToString() };
        alles.TryAdd("aud", "declaraties");
        alles.TryAdd("sub", "een-systeem");
        return new AuthenticationHeaderValue("Bearer", new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Claims = alles,
            TokenType = soort,
            AdditionalHeaderClaims = kop,
            SigningCredentials = new SigningCredentials(_sleutel, SecurityAlgorithms.RsaSha256),
        }));
    }

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? default;

    private static RsaSecurityKey NieuweSleutel() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    private static ClaimsPrincipal Maak(string naam, string onderwerp, IEnumerable<(string Soort, string Waarde)> claims, string waarheen)
    {
        var identiteit = new ClaimsIdentity("proef", Claims.Name, Claims.Role);
        identiteit.SetClaim(Claims.Subject, onderwerp).SetClaim(Claims.Name, naam);
        foreach (var (soort, waarde) in claims)
        {
            identiteit.AddClaim(new Claim(soort, waarde));
        }

        identiteit.SetDestinations(_ => [waarheen]);
        return new ClaimsPrincipal(identiteit);
    }
}
