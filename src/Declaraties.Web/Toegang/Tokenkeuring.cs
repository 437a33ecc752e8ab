using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Declaraties.Web.Toegang;

/// <summary>Wat een token moet zijn behalve echt: dat het is getekend door wie het zegt, blijkt elders.</summary>
internal static class Tokenkeuring
{
    private const string Voorvoegsel = "Bearer ";
    private const string Onthouden = nameof(Tokenkeuring);

    /// <summary>Alleen sleutelparen: met een gedeeld geheim kan ieder die het kent een token maken.</summary>
    public static IReadOnlyList<string> Algoritmen { get; } = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    // RFC 9068, or no more than that it is a JWT. Anything else (logout+jwt, dpop+jwt, ...) is made for something else.
    private static readonly string[] _soorten = ["at+jwt", "application/at+jwt", "JWT"];

    // What binds a token to one sign-in of one person (OpenID Connect Core 3.1.3.6), or is a message and no token at all (events).
    private static readonly string[] _vanEenAanmelding = ["nonce", "at_hash", "c_hash", "s_hash", "events"];

    /// <summary>Het token dat een verzoek meestuurt; null als er geen is, of iets dat er niet op lijkt.</summary>
    public static JsonWebToken? Van(HttpRequest verzoek)
    {
        var kop = verzoek.Headers.Authorization.ToString();
        if (!kop.StartsWith(Voorvoegsel, StringComparison.OrdinalIgnoreCase) || !new JsonWebTokenHandler().CanReadToken(kop[Voorvoegsel.Length..].Trim()))
        {
            return null;
        }

        try
        {
            return new JsonWebToken(kop[Voorvoegsel.Length..].Trim());
        }
        catch (ArgumentException)
        {
            // Three parts, but no JSON in them.
            return null;
        }
    }

    /// <summary>Wat er mis is met een token, van welke soort ook; null als dat niets is.</summary>
    public static string? Bezwaar(JsonWebToken token) =>
        // RFC 7515 4.1.11: who does not know what it asks for refuses it, and we know none.
        token.TryGetHeaderValue<object>("crit", out _) ? "Het token stelt eisen die hier niet bekend zijn (crit)." : null;

    /// <summary>Wat er mis is met een token waarmee een systeem zich meldt; null als dat niets is.</summary>
    public static string? BezwaarTegenSysteem(JsonWebToken token)
    {
        if (Bezwaar(token) is { } bezwaar)
        {
            return bezwaar;
        }

        var isVanEenAanmelding = _vanEenAanmelding.Any(naam => token.TryGetPayloadValue<object>(naam, out _))
            // Some providers say it in so many words: Keycloak (typ), Cognito (token_use).
            || (token.TryGetPayloadValue<string>("typ", out var soort) && soort != "Bearer")
            || (token.TryGetPayloadValue<string>("token_use", out var gebruik) && gebruik != "access");
        return isVanEenAanmelding || (!string.IsNullOrEmpty(token.Typ) && !_soorten.Contains(token.Typ, StringComparer.OrdinalIgnoreCase))
            ? "Dit is geen toegangstoken maar een token van een andere soort, zoals een id_token. Vraag een toegangstoken aan (client credentials)."
            : null;
    }

    /// <summary>Onthoudt bij een verzoek waarom zijn token niet geldt.</summary>
    public static void Onthoud(HttpContext http, string bezwaar) => http.Items[Onthouden] = bezwaar;

    /// <summary>Waarom het token bij dit verzoek niet geldt; null als daar niets over is te zeggen.</summary>
    public static string? Onthoudene(HttpContext http) => http.Items[Onthouden] as string;
}
