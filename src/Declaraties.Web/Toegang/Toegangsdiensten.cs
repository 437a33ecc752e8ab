using System.Security.Claims;
using Declaraties.Web.Instellingen;
using Declaraties.Web.Verkeer;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Declaraties.Web.Toegang;

/// <summary>
/// Aanmelden: pagina's met een sessie die bij de aanmeldvoorziening begint (authorization code met PKCE), systemen met een token (client credentials).
/// </summary>
internal static class Toegangsdiensten
{
    private const string Kies = "Toegang";
    private const string GeenGebruiker = "The token names nobody we can let in";

    public static void Voeg(IServiceCollection diensten, Webinstellingen instellingen, TimeProvider klok)
    {
        diensten.AddAuthorization(Bevoegdheid.Stel);
        diensten.AddDataProtection().SetApplicationName("declaraties");
        diensten.AddSingleton<Sleutelbos>();
        diensten.AddOptions<KeyManagementOptions>().Configure<Sleutelbos>((opties, bos) => opties.XmlRepository = bos);
        diensten.AddAntiforgery(opties =>
        {
            opties.Cookie.Name = Koeknaam("bewijs", instellingen);
            opties.Cookie.SameSite = SameSiteMode.Strict;
            opties.Cookie.SecurePolicy = Beveiligd(instellingen);
        });
        if (instellingen.Proxy is { } proxy)
        {
            diensten.Configure<ForwardedHeadersOptions>(opties =>
            {
                opties.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
                opties.KnownProxies.Clear();
                opties.KnownIPNetworks.Clear();
                opties.KnownIPNetworks.Add(proxy);
            });
        }

        if (instellingen.Aanmelden is not { } aanmelden)
        {
            diensten.AddAuthentication(Lokaal.Schema).AddScheme<AuthenticationSchemeOptions, Lokaal>(Lokaal.Schema, null);
            return;
        }

        diensten.AddSingleton<Sessies>();
        diensten.AddSingleton(d => new Aanmeldgegevens(aanmelden, klok, d.GetRequiredService<ILogger<Aanmeldgegevens>>()));
        diensten.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme).Configure<Aanmeldgegevens>((opties, gegevens) => opties.ConfigurationManager = gegevens);
        diensten.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<Aanmeldgegevens>((opties, gegevens) => opties.ConfigurationManager = gegevens);
        diensten.AddAuthentication(opties =>
            {
                opties.DefaultScheme = Kies;
                opties.DefaultSignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            })
            .AddPolicyScheme(Kies, null, opties => opties.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments(Berichtenadres.Api) || http.Request.Path.StartsWithSegments(Ggkadres.Adres) ? JwtBearerDefaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(opties => Sessie(opties, instellingen, klok))
            .AddOpenIdConnect(opties => Pagina(opties, instellingen, aanmelden, klok))
            .AddJwtBearer(opties => Systeem(opties, aanmelden, klok));
    }

    private static void Sessie(CookieAuthenticationOptions opties, Webinstellingen instellingen, TimeProvider klok)
    {
        opties.Cookie.Name = Koeknaam("sessie", instellingen);
        opties.Cookie.SameSite = SameSiteMode.Lax;
        opties.Cookie.SecurePolicy = Beveiligd(instellingen);
        opties.LoginPath = "/aanmelden";
        opties.ReturnUrlParameter = "terug";
        opties.ExpireTimeSpan = Sessies.Stil;
        opties.SlidingExpiration = true;
        opties.TimeProvider = klok;
        opties.Events.OnRedirectToAccessDenied = omleiding =>
        {
            // Who signs in for a provider begins at the front page as well, and his is another.
            if (omleiding.Request.Path == "/" && Bevoegdheid.Mag(omleiding.HttpContext.User, Bevoegdheid.Portaal))
            {
                omleiding.Response.Redirect(Vragen.Adressen.Portaal);
                return Task.CompletedTask;
            }

            omleiding.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        opties.Events.OnSigningIn = aanmelding => Alle(aanmelding.HttpContext).BeginAsync(aanmelding.HttpContext, aanmelding.Principal!);
        opties.Events.OnSigningOut = afmelding => Alle(afmelding.HttpContext).EindigAsync(afmelding.HttpContext);
        opties.Events.OnValidatePrincipal = sessie =>
        {
            if (!Alle(sessie.HttpContext).IsOpen(sessie.Principal!))
            {
                sessie.RejectPrincipal();
            }

            return Task.CompletedTask;
        };

        static Sessies Alle(HttpContext http) => http.RequestServices.GetRequiredService<Sessies>();
    }

    private static void Pagina(OpenIdConnectOptions opties, Webinstellingen instellingen, Aanmeldinstellingen aanmelden, TimeProvider klok)
    {
        opties.Authority = aanmelden.Autoriteit.ToString();
        opties.RequireHttpsMetadata = !aanmelden.ZonderTls;
        opties.ClientId = aanmelden.Client;
        opties.ClientSecret = aanmelden.Geheim;
        opties.ResponseType = OpenIdConnectResponseType.Code;
        // By query, so that the cookies of signing in need not travel with a foreign POST.
        opties.ResponseMode = OpenIdConnectResponseMode.Query;
        opties.UsePkce = true;
        opties.MapInboundClaims = false;
        opties.SaveTokens = false;
        opties.CallbackPath = "/aangemeld";
        opties.CorrelationCookie.SameSite = SameSiteMode.Lax;
        opties.NonceCookie.SameSite = SameSiteMode.Lax;
        opties.CorrelationCookie.SecurePolicy = Beveiligd(instellingen);
        opties.NonceCookie.SecurePolicy = Beveiligd(instellingen);
        opties.TimeProvider = klok;
        opties.BackchannelHttpHandler = new Achterkanaal();
        opties.BackchannelTimeout = Achterkanaal.Geduld;
        opties.TokenValidationParameters.ValidAlgorithms = Tokenkeuring.Algoritmen;
        opties.Events.OnTokenValidated = aanmelding =>
        {
            // The token itself: of the claims the handler made of it, it leaves some out.
            var token = new JsonWebToken(aanmelding.TokenEndpointResponse!.IdToken);
            if (Neem(aanmelding.HttpContext, token, Tokenkeuring.Bezwaar(token), aanmelden, klok) is { } gebruiker)
            {
                aanmelding.Principal = gebruiker;
            }
            else
            {
                aanmelding.Fail(GeenGebruiker);
            }

            return Task.CompletedTask;
        };
        opties.Events.OnRemoteFailure = mislukt =>
        {
            if (AanmeldvoorzieningException.In(mislukt.Failure) is { } weg)
            {
                throw weg;
            }

            // Refused there, or a sign-in that took too long: begin anew rather than show an error of ours.
            mislukt.HandleResponse();
            mislukt.Response.Redirect("/niet-aangemeld");
            return Task.CompletedTask;
        };
    }

    private static void Systeem(JwtBearerOptions opties, Aanmeldinstellingen aanmelden, TimeProvider klok)
    {
        opties.Authority = aanmelden.Autoriteit.ToString();
        opties.RequireHttpsMetadata = !aanmelden.ZonderTls;
        opties.Audience = aanmelden.Publiek;
        opties.MapInboundClaims = false;
        opties.TimeProvider = klok;
        opties.TokenValidationParameters.ValidAlgorithms = Tokenkeuring.Algoritmen;
        opties.Events = new JwtBearerEvents
        {
            OnMessageReceived = verzoek => Tokenkeuring.Van(verzoek.Request) is { } token
                ? ((Aanmeldgegevens)verzoek.Options.ConfigurationManager!).ZoekSleutelAsync(token.Issuer, token.Kid, verzoek.HttpContext.RequestAborted)
                : Task.CompletedTask,
            OnTokenValidated = verzoek =>
            {
                var token = (JsonWebToken)verzoek.SecurityToken;
                if (Neem(verzoek.HttpContext, token, Tokenkeuring.BezwaarTegenSysteem(token), aanmelden, klok) is { } gebruiker)
                {
                    verzoek.Principal = gebruiker;
                }
                else
                {
                    verzoek.Fail(GeenGebruiker);
                }

                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Maakt van een echt token onze gebruiker; null als het niemand noemt of niet voor ons is, en dan is onthouden waarom.</summary>
    private static ClaimsPrincipal? Neem(HttpContext http, JsonWebToken token, string? bezwaar, Aanmeldinstellingen aanmelden, TimeProvider klok)
    {
        var gebruiker = bezwaar is null ? Gebruiker.Van(token, aanmelden, klok.GetUtcNow(), out bezwaar) : null;
        if (bezwaar is not null)
        {
            Tokenkeuring.Onthoud(http, bezwaar);
        }

        return gebruiker;
    }

    private static string Koeknaam(string naam, Webinstellingen instellingen) =>
        Beveiligd(instellingen) == CookieSecurePolicy.Always ? $"__Host-declaraties-{naam}" : $"declaraties-{naam}";

    private static CookieSecurePolicy Beveiligd(Webinstellingen instellingen) =>
        instellingen.Aanmelden is { ZonderTls: false } ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
